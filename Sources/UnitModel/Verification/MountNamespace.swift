import UnitCatalog
import UnitValues

extension UnitSettings {
    /// Whether the commands of the unit get a view of their own on the file system, since 257.
    var hasOwnMountNamespace: Bool {
        Self.lists.contains { !values($0).isEmpty }
            || Self.switches.contains { isOn($0) }
            || Self.values.contains { value($0) != nil }
            || value("MountFlags") != nil && word("MountFlags") != "shared"
            || hasOwnTemporaryFolder || hidesProcesses || hasOwnNetworkView
            || hasReadOnlyDirectories || isBelowRootDirectory
    }

    private static let lists = [
        "ReadWritePaths", "ReadOnlyPaths", "InaccessiblePaths", "ExecPaths", "NoExecPaths",
        "BindPaths", "BindReadOnlyPaths", "TemporaryFileSystem", "MountImages", "ExtensionImages",
        "ExtensionDirectories",
    ]

    /// `DynamicUser=` turns some of the others on.
    private static let switches = [
        "PrivateDevices", "PrivateMounts", "ProtectSystem", "ProtectHome", "ProtectKernelTunables",
        "ProtectKernelModules", "ProtectKernelLogs", "ProtectControlGroups", "PrivateIPC",
        "PrivatePIDs", "PrivateBPF", "BindLogSockets", "DynamicUser", "MountAPIVFS",
    ]

    private static let values = ["RootImage", "RootMStack", "IPCNamespacePath", "LogNamespace"]

    private var hasOwnTemporaryFolder: Bool {
        // Up to 257 a folder that is shared with other units is made only when they start.
        version >= 258 ? isOn("PrivateTmp") : word("PrivateTmp") == "disconnected"
    }

    private var hidesProcesses: Bool {
        (word("ProtectProc") ?? "default") != "default" || (word("ProcSubset") ?? "all") != "all"
    }

    /// A network namespace brings a view on the file system, unless that is turned off.
    private var hasOwnNetworkView: Bool {
        value("PrivateMounts") == nil
            && (isOn("PrivateNetwork") || value("NetworkNamespacePath") != nil)
    }

    private var isBelowRootDirectory: Bool {
        guard let root = path("RootDirectory"), root.text != "/" else { return false }
        return value("MountAPIVFS") == nil
            || Self.directories.contains { !values($0).isEmpty }
    }

    private var hasReadOnlyDirectories: Bool {
        Self.directories.flatMap { values($0) }.contains { assignment in
            guard case .execDirectories(let directories) = assignment.value else { return false }
            return directories.contains(where: \.isReadOnly)
        }
    }

    private static let directories = [
        "RuntimeDirectory", "StateDirectory", "CacheDirectory", "LogsDirectory",
        "ConfigurationDirectory",
    ]
}

/// Keys of a section whose order among each other counts.
///
/// Such keys write to the same list, an empty one of them takes back what the others
/// said, or one sets what another one sets as well. All other keys
/// can change places with each other.
enum KeyGroups {
    /// The name of a key's group; the key itself when its order counts with no other key.
    static func name(of key: some Collection<UInt8>) -> String {
        let key = String(decoding: key, as: UTF8.self)
        if let group = groups[key] { return group }
        return prefixes.first { key.hasPrefix($0) }.map { $0 + "*" } ?? key
    }

    /// Every key that starts so is of one group.
    private static let prefixes = [
        "Condition", "Assert", "Listen", "PathExists", "BlockIO", "CPUScheduling", "CPUShares",
        "CPUWeight", "StartupCPU", "StandardInput", "IODevice", "IOReadBandwidth",
        "IOWriteBandwidth", "IOReadIOPS", "IOWriteIOPS",
    ]

    private static let groups: [String: String] = {
        var groups: [String: String] = [:]
        for row in "\(table)".split(separator: "\n") {
            let keys = row.split(separator: " ").map(String.init)
            for key in keys { groups[key] = keys[0] }
        }
        return groups
    }()

    /// One group in each row.
    private static let table: StaticString = """
        OnActiveSec OnBootSec OnStartupSec OnUnitActiveSec OnUnitInactiveSec OnCalendar
        PathExists PathExistsGlob PathChanged PathModified DirectoryNotEmpty
        TimeoutSec TimeoutStartSec TimeoutStopSec TimeoutAbortSec TimeoutStartFailureMode
        JobTimeoutSec JobRunningTimeoutSec
        BindPaths BindReadOnlyPaths
        LoadCredential LoadCredentialEncrypted SetCredential SetCredentialEncrypted ImportCredential
        OnFailureJobMode OnFailureIsolate
        OnSuccessJobMode OnSuccessIsolate
        StartLimitInterval StartLimitIntervalSec
        MemoryLimit MemoryMax
        ReadWritePaths ReadWriteDirectories
        ReadOnlyPaths ReadOnlyDirectories
        InaccessiblePaths InaccessibleDirectories
        BindsTo BindTo
        PropagatesReloadTo PropagateReloadTo
        ReloadPropagatedFrom PropagateReloadFrom
        Requires RequiresOverridable
        Requisite RequisiteOverridable
        CapabilityBoundingSet Capabilities
        DeviceAllow DevicePolicy
        RootDirectory RootImage
        """
}

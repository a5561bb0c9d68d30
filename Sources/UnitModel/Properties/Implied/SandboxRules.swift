import UnitCatalog
import UnitValues

/// What follows for the surroundings of processes.
enum SandboxRules {
    static let all: [ImpliedProperties.Rule] = [
        nameSettings, sandboxDynamicUser, disconnectTemporaryFiles, dropCapabilities, closeDevices,
        allowDevices, keepKeyring, mountKernelFileSystems, bindLogSockets, setLoginEnvironment,
        cleanDirectories, mountWhileRunning,
    ]

    /// What `yes` means where there are several ways to say it.
    private static func nameSettings(_ sheet: inout PropertySheet) {
        for (property, name) in [("PrivateTmpEx", "connected"), ("PrivateUsersEx", "self")]
        where sheet.text(property) == "yes" {
            sheet.set(property, to: .text(name))
        }
        for property in ["MemoryPressureWatch", "CPUPressureWatch", "IOPressureWatch"] {
            switch sheet.text(property) {
            case "on": sheet.set(property, to: .text("yes"))
            case "off": sheet.set(property, to: .text("no"))
            default: break
            }
        }
    }

    /// A user that is gone after the service must leave nothing behind.
    private static func sandboxDynamicUser(_ sheet: inout PropertySheet) {
        guard sheet.isTrue("DynamicUser") else { return }
        if sheet.text("User").isEmpty, let name = UnitName(sheet.unit.context.unitName)?.prefix {
            sheet.set("User", to: .text(name))
        }
        if sheet.text("Group").isEmpty { sheet.set("Group", to: .text(sheet.text("User"))) }
        if !sheet.isTrue("PrivateTmp") {
            sheet.set("PrivateTmp", to: .boolean(true))
            sheet.set("PrivateTmpEx", to: .text("disconnected"))
        }
        if sheet.text("ProtectSystem") == "no" { sheet.set("ProtectSystem", to: .text("strict")) }
        if sheet.text("ProtectHome") == "no" { sheet.set("ProtectHome", to: .text("read-only")) }
        for name in ["RemoveIPC", "NoNewPrivileges", "RestrictSUIDSGID"] {
            sheet.set(name, to: .boolean(true))
        }
    }

    /// Protections take away the capabilities that would undo them.
    private static func dropCapabilities(_ sheet: inout PropertySheet) {
        guard var mask = sheet.number("CapabilityBoundingSet") else { return }
        for (property, bits) in dropped where sheet.isTrue(property) {
            for bit in bits { mask &= ~(1 << bit) }
        }
        sheet.set("CapabilityBoundingSet", to: .number(mask))
    }

    /// Properties and the numbers of the capabilities that they take away, capabilities(7).
    private static let dropped: [(property: String, bits: [UInt64])] = [
        ("PrivateDevices", [17, 27]), ("ProtectKernelModules", [16]),
        ("ProtectKernelLogs", [34]), ("ProtectClock", [25, 35]),
    ]

    private static func closeDevices(_ sheet: inout PropertySheet) {
        guard sheet.isTrue("PrivateDevices"), sheet.text("DevicePolicy") == "auto" else { return }
        sheet.set("DevicePolicy", to: .text("closed"))
    }

    /// Where devices are allowed one by one, those of settings are added, the last one first.
    private static func allowDevices(_ sheet: inout PropertySheet) {
        let isRestricted = sheet.text("DevicePolicy") != "auto" || sheet.hasElements("DeviceAllow")
        var devices: [PropertyValue] = []
        if sheet.isTrue("ProtectClock"), isRestricted || sheet.release < 252 {
            devices.append(.texts(["char-rtc", "r"]))
        }
        if sheet.needsImageDevices { devices += Self.loopDevices }
        guard !devices.isEmpty else { return }
        let own = sheet.values["DeviceAllow"]?.elements ?? []
        sheet.set("DeviceAllow", to: .list(devices.filter { !own.contains($0) } + own))
    }

    /// What it takes to mount an image.
    private static let loopDevices: [PropertyValue] = [
        .texts(["block-device-mapper", "rwm"]), .texts(["block-blkext", "rwm"]),
        .texts(["block-loop", "rwm"]), .texts(["/dev/mapper/control", "rw"]),
        .texts(["/dev/loop-control", "rw"]),
    ]

    /// Services of the system have a keyring of their own; a user's manager hands on its own.
    private static func keepKeyring(_ sheet: inout PropertySheet) {
        guard !sheet.isAssigned("KeyringMode") else { return }
        let mode = sheet.unit.kind == .service ? "private" : "shared"
        sheet.set(
            "KeyringMode", to: .text(sheet.unit.context.manager == .system ? mode : "inherit"))
    }

    /// Without default dependencies `/tmp` is there only if the unit asks for it to be mounted.
    private static func disconnectTemporaryFiles(_ sheet: inout PropertySheet) {
        guard sheet.release >= 262, sheet.text("PrivateTmpEx") == "connected",
            !sheet.isTrue("DefaultDependencies"), !sheet.asksForMount(of: "/tmp")
        else { return }
        sheet.set("PrivateTmpEx", to: .text("disconnected"))
    }

    /// Another root directory gets `/proc`, `/sys` and `/dev` unless that is refused.
    private static func mountKernelFileSystems(_ sheet: inout PropertySheet) {
        guard !sheet.isAssigned("MountAPIVFS"), sheet.hasOwnRoot else { return }
        sheet.set("MountAPIVFS", to: .boolean(true))
    }

    /// Where `/run` is another, the sockets of the journal are bound into it.
    private static func bindLogSockets(_ sheet: inout PropertySheet) {
        if !sheet.text("LogNamespace").isEmpty {
            sheet.set("BindLogSockets", to: .boolean(true))
        } else if !sheet.isAssigned("BindLogSockets") {
            let isBound =
                sheet.isTrue("MountAPIVFS") || sheet.hasOwnRoot && sheet.isTrue("PrivateDevices")
            sheet.set("BindLogSockets", to: .boolean(isBound))
        }
    }

    private static func setLoginEnvironment(_ sheet: inout PropertySheet) {
        guard !sheet.isAssigned("SetLoginEnvironment") else { return }
        let isLogin =
            !sheet.text("User").isEmpty || !sheet.text("PAMName").isEmpty
            || sheet.isTrue("DynamicUser")
        sheet.set("SetLoginEnvironment", to: .boolean(isLogin))
    }

    /// What `systemctl clean` can remove.
    private static func cleanDirectories(_ sheet: inout PropertySheet) {
        var kinds = [
            ("RuntimeDirectory", "runtime"), ("StateDirectory", "state"),
            ("CacheDirectory", "cache"), ("LogsDirectory", "logs"),
            ("ConfigurationDirectory", "configuration"),
        ].filter { sheet.hasElements($0.0) }.map(\.1)
        if sheet.release >= 254, (sheet.number("FileDescriptorStoreMax") ?? 0) > 0 {
            kinds.append("fdstore")
        }
        sheet.set("CanClean", to: .texts(kinds))
    }

    /// Mounts can be added to a running service that has a view of its own on the file system.
    private static func mountWhileRunning(_ sheet: inout PropertySheet) {
        guard sheet.release >= 257 else { return }
        let hasOwnView = sheet.properties(implying: "CanLiveMount").contains { property in
            sheet.separatesMounts(property)
        }
        sheet.set("CanLiveMount", to: .boolean(hasOwnView))
    }
}

extension PropertySheet {
    /// Whether images are mounted for a unit that may not use every device.
    var needsImageDevices: Bool {
        (!text("RootImage").isEmpty || hasElements("MountImages"))
            && (text("DevicePolicy") != "auto" || hasElements("DeviceAllow"))
    }

    /// Whether the processes see another directory, or an image, as `/`.
    fileprivate var hasOwnRoot: Bool {
        let directory = text("RootDirectory")
        return !directory.isEmpty && directory != "/" || !text("RootImage").isEmpty
            || !text("RootMStack").isEmpty
    }

    /// Whether a property asks for a mount namespace.
    fileprivate func separatesMounts(_ property: String) -> Bool {
        guard let value = values[property], value != defaultValue(of: property) else {
            return false
        }
        if property.hasSuffix("DirectorySymlink") {
            return (value.elements ?? []).contains { $0.elements?.last != .number(0) }
        }
        switch property {
        case "RootDirectory": return hasOwnRoot
        case "MountFlags": return value != .number(1 << 20)
        case "PrivateTmp": return release >= 262 || text("PrivateTmpEx") == "disconnected"
        case "PrivateTmpEx", "RuntimeDirectory", "StateDirectory", "CacheDirectory",
            "LogsDirectory", "ConfigurationDirectory", "DynamicUser":
            return false
        default: return true
        }
    }
}

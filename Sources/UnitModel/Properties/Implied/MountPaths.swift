import UnitCatalog
import UnitValues

/// The paths that have to be mounted for a unit, beside those that it names.
enum MountPaths {
    /// Completes `RequiresMountsFor` and `WantsMountsFor` of what is no service.
    static func complete(_ sheet: inout PropertySheet) {
        var required = ofType(in: sheet)
        var wanted: [String] = []
        if runsCommands(sheet) {
            let needed = ofProcesses(in: sheet)
            required += needed.required
            if sheet.release >= 257 { wanted = needed.wanted } else { required += needed.wanted }
        }
        for (name, paths) in [("RequiresMountsFor", required), ("WantsMountsFor", wanted)]
        where !paths.isEmpty {
            let own = sheet.texts(name)
            sheet.set(name, to: .texts(own + Set(paths).subtracting(own).sorted()))
        }
    }

    /// Where systemd makes the folders of a unit.
    static let folders = [
        ("RuntimeDirectory", "/run"), ("StateDirectory", "/var/lib"),
        ("CacheDirectory", "/var/cache"), ("LogsDirectory", "/var/log"),
        ("ConfigurationDirectory", "/etc"),
    ]

    /// What the processes of a unit need: without the first it does not start.
    static func ofProcesses(
        in sheet: PropertySheet
    ) -> (required: [String], wanted: [String]) {
        var required = folders.flatMap { property, folder in
            sheet.texts(property).map { "\(folder)/\($0)" }
        }
        var wanted = ["RootDirectory", "RootImage", "RootMStack"].map(sheet.text)
            .filter { !$0.isEmpty }
        let directory = sheet.text("WorkingDirectory")
        if directory.hasPrefix("/") {
            required.append(directory)
        } else if directory.hasPrefix("!"), directory != "!~", sheet.release >= 257 {
            wanted.append(String(directory.dropFirst()))
        }
        return (required, wanted)
    }

    /// Only a socket can do without a process.
    private static func runsCommands(_ sheet: PropertySheet) -> Bool {
        switch sheet.unit.kind {
        case .mount, .swap: true
        case .socket:
            sheet.unit.assignments.contains {
                $0.directive.section == .socket && $0.directive.name.hasPrefix("Exec")
                    && !$0.isEmpty
            }
        default: false
        }
    }

    // MARK: By type

    private static func ofType(in sheet: PropertySheet) -> [String] {
        switch sheet.unit.kind {
        case .mount: parent(of: "Where", in: .mount, sheet) + mounted(sheet)
        case .automount: parent(of: "Where", in: .automount, sheet)
        case .swap: [sheet.swapSource].compactMap(\.self)
        case .socket: sheet.unit.assignments.compactMap(listened)
        case .path: sheet.unit.assignments.compactMap(watched)
        case .timer: stamps(sheet)
        default: []
        }
    }

    private static func path(
        of directive: String, in section: SectionID, _ sheet: PropertySheet
    ) -> String? {
        switch sheet.unit.last(directive, in: section)?.value {
        case .path(let path): path.text
        case .mountNode(let node): node.path?.text
        default: nil
        }
    }

    /// The folder that a mount point lies in.
    private static func parent(
        of directive: String, in section: SectionID, _ sheet: PropertySheet
    ) -> [String] {
        guard let point = point(directive, in: section, sheet), point != "/",
            let slash = point.lastIndex(of: "/")
        else { return [] }
        return [slash == point.startIndex ? "/" : String(point[..<slash])]
    }

    /// Where something is mounted; without `Where=` it is the path of the unit's name.
    private static func point(
        _ directive: String, in section: SectionID, _ sheet: PropertySheet
    ) -> String? {
        path(of: directive, in: section, sheet) ?? UnitName(sheet.unit.context.unitName)?.path
    }

    /// Whether a mount is one that the system itself stands on, which no slice holds.
    static func isOfRoot(_ sheet: PropertySheet) -> Bool {
        guard let point = point("Where", in: .mount, sheet) else { return false }
        let isMadeEarly = mountOptions(sheet).contains("x-initrd.mount")
        var folders = ["/proc", "/sys", "/dev", "/run/initramfs"]
        if sheet.release >= 254 { folders.append("/run/nextroot") }
        return isMadeEarly || ["/", "/usr", "/etc"].contains(point)
            || folders.contains { point == $0 || point.hasPrefix($0 + "/") }
    }

    static func mountOptions(_ sheet: PropertySheet) -> [Substring] {
        sheet.mountText("Options").split(separator: ",")
    }

    /// What is mounted, when it is a path of this machine; tags are none up to 256.
    private static func mounted(_ sheet: PropertySheet) -> [String] {
        guard let path = path(of: "What", in: .mount, sheet), sheet.text("What").hasPrefix("/")
        else { return [] }
        let options = mountOptions(sheet)
        let isLocal = ["bind", "rbind", "loop"].contains { options.contains($0) }
        return isOfNetwork(sheet) && !isLocal ? [] : [path]
    }

    /// Whether the files of a mount are on another machine.
    static func isOfNetwork(_ sheet: PropertySheet) -> Bool {
        let type = sheet.mountText("Type")
        let name = type.hasPrefix("fuse.") ? String(type.dropFirst("fuse.".count)) : type
        return networkTypes.contains(name) || mountOptions(sheet).contains("_netdev")
    }

    /// File systems whose files are on another machine.
    private static let networkTypes: Set<String> = [
        "afs", "ceph", "cifs", "davfs", "gfs", "gfs2", "glusterfs", "lustre", "ncp", "ncpfs",
        "nfs", "nfs4", "ocfs2", "orangefs", "pvfs2", "smb3", "smbfs", "sshfs",
    ]

    private static func listened(_ assignment: EffectiveAssignment) -> String? {
        guard case .socketListen(let endpoint) = assignment.directive.kind else { return nil }
        switch assignment.value {
        case .listen(.address(.path(let bytes))):
            return (try? AbsolutePath(bytes, at: bytes.indices))?.text
        // A message queue is no file.
        case .listen(.path(let path)) where endpoint != .messageQueue: return path.text
        default: return nil
        }
    }

    private static func watched(_ assignment: EffectiveAssignment) -> String? {
        guard case .watchedPath = assignment.directive.kind, case .path(let path) = assignment.value
        else { return nil }
        return path.text
    }

    /// Where a timer keeps when it elapsed last.
    private static func stamps(_ sheet: PropertySheet) -> [String] {
        guard sheet.unit.last("Persistent", in: .timer)?.value == .boolean(true) else { return [] }
        // Those of a user are in the user's home.
        return sheet.unit.context.manager == .system
            ? ["/var/lib/systemd/timers"]
            : [sheet.unit.context.machine.home + "/.local/share/systemd/timers"]
    }
}

extension PropertySheet {
    /// The text of a directive of a mount; empty without one.
    func mountText(_ directive: String) -> String {
        unit.last(directive, in: .mount).map { String(decoding: unit.text(of: $0), as: UTF8.self) }
            ?? ""
    }

    /// Whether the unit names a path as one that is to be mounted first.
    func asksForMount(of path: String) -> Bool {
        ["RequiresMountsFor", "WantsMountsFor"].contains { texts($0).contains(path) }
    }

    /// Whether `/tmp` and `/var/tmp` are to be the unit's own, and not only `/tmp` for want of one
    /// that is mounted.
    var isPrivateTmpDisconnected: Bool {
        guard text("PrivateTmpEx") == "disconnected" else { return false }
        switch unit.last("PrivateTmp", in: unit.kind.ownSection)?.value {
        case .boolean(true), .word("yes"), .word("connected"): return false
        default: return true
        }
    }
}

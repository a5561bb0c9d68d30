import UnitCatalog
import UnitModel
import UnitValues

/// Flags a program that is not there, or cannot be run.
struct MissingProgram: CollectionRule {
    static let info = RuleInfo(
        id: "missing-program",
        severity: .error,
        summary: "a command whose program does not exist, or is not executable",
        rationale: """
            The service fails with the status 203/EXEC; a `-` before the path makes it optional. Programs \
            are looked for below `--root`, or on this machine for units that are for it. Where a `-` hides that \
            not even the program's folder is there, it is a warning.
            """,
        flagged: [
            ["web.service": "[Service]\nExecStart=/usr/bin/wep\n"],
            ["web.service": "[Service]\nExecStart=/usr/bin/notes\n"],
        ],
        accepted: [
            ["web.service": "[Service]\nExecStart=web --port 80\nExecStop=-/usr/bin/wep\n"],
            [
                "web.service":
                    "[Unit]\nConditionFileIsExecutable=/usr/bin/wep\n[Service]\nExecStart=/usr/bin/wep\n"
            ],
        ],
        reference: "systemd.service(5)")

    /// Where programs without a path are looked for.
    static let searchPath = [
        "/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin",
    ]

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        for unit in collection.units {
            guard let system = collection.system(of: unit),
                unit.effective.last("ExecSearchPath", in: .service) == nil
            else { continue }
            for command in unit.effective.allCommands {
                guard !command.command.flags.contains(.viaShell),
                    !unit.isOpen(command.assignment),
                    let problem = Self.problem(with: command.command.path, of: unit, on: system)
                else { continue }
                let isHidden = command.command.flags.contains(.ignoresFailure)
                guard !isHidden || Self.hasNoFolder(command.command.path, on: system) else {
                    continue
                }
                sink.at(command.assignment, of: unit) {
                    $0.advise(
                        Self.self, problem,
                        help: isHidden
                            ? "the - before it hides that it never runs"
                            : "the service fails with 203/EXEC",
                        severity: isHidden ? .warning : collection.severityOnSystem(of: unit),
                        at: command)
                }
            }
        }
    }

    /// Whether not even the folder of a program is there: an optional package leaves more behind.
    private static func hasNoFolder(_ path: String, on system: any TargetSystem) -> Bool {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return false }
        return system.inode(at: String(path[..<slash])) == nil
    }

    private static func problem(
        with path: String, of unit: CollectedUnit, on system: any TargetSystem
    ) -> String? {
        guard path.hasPrefix("/") else {
            let isFound = searchPath.contains { system.inode(at: "\($0)/\(path)") != nil }
            return isFound ? nil : "there is no program \(quoted(path)) on the system"
        }
        guard !unit.isConditional(on: path), !unit.makesProgram(path) else { return nil }
        switch system.inode(at: path) {
        case .file(isExecutable: true): return nil
        case .file(isExecutable: false): return "\(quoted(path)) is not executable"
        case .folder: return "\(quoted(path)) is a directory"
        case .special: return "\(quoted(path)) is no program"
        case nil: return "there is no program \(quoted(path)) on the system"
        }
    }
}

extension CollectedUnit {
    /// Whether a program lies where it may come only while the system runs.
    fileprivate func makesProgram(_ path: String) -> Bool {
        ["/run/", "/tmp/", "/var/", "/home/", "/proc/", "/dev/"].contains { path.hasPrefix($0) }
    }
}

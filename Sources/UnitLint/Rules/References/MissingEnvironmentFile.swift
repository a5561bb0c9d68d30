import UnitCatalog
import UnitModel
import UnitValues

/// Flags a file of variables that is not there.
struct MissingEnvironmentFile: CollectionRule {
    static let info = RuleInfo(
        id: "missing-environment-file",
        severity: .error,
        summary: "EnvironmentFile= of a file that does not exist",
        rationale: """
            Without the file the service fails before its command runs, with the result `resources`; a `-` \
            before the path makes it optional. Files are looked for below `--root`, or on this machine for \
            units that are for it; those below `/run` are made at run time and left alone.
            """,
        flagged: [
            ["web.service": "[Service]\nExecStart=/usr/bin/web\nEnvironmentFile=/etc/default/wep\n"]
        ],
        accepted: [
            [
                "web.service":
                    "[Service]\nExecStart=/usr/bin/web\nEnvironmentFile=/etc/default/web\nEnvironmentFile=-/etc/default/more\nEnvironmentFile=/run/web.env\n"
            ]
        ],
        reference: "systemd.exec(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        for unit in collection.units {
            guard let system = collection.system(of: unit) else { continue }
            for assignment in unit.effective.values(of: "EnvironmentFile", in: .service) {
                guard case .environmentFile(let file) = assignment.value, !file.mayBeMissing,
                    !unit.isOpen(assignment), !unit.isMadeLater(file.path.text),
                    !system.hasPath(file.path.text)
                else { continue }
                sink.advise(
                    Self.self, "there is no file \(quoted(file.path.text)) on the system",
                    help: "write EnvironmentFile=-\(file.path.text) if it may be missing",
                    severity: collection.severityOnSystem(of: unit), at: assignment, of: unit)
            }
        }
    }
}

extension CollectedUnit {
    /// Whether it is no mistake that a path is not there before the unit runs: it lies where
    /// nothing stays, the unit makes it, or is skipped without it.
    func isMadeLater(_ path: String) -> Bool {
        isVolatile(path) || isConditional(on: path)
            || makesDirectory(above: path)
            // A command before may make whatever it needs.
            || effective.last("ExecStartPre", in: .service)?.isEmpty == false
    }

    /// Whether a path lies where everything is made anew at each boot.
    func isVolatile(_ path: String) -> Bool {
        let folders = ["/run/", "/var/run/", "/tmp/", "/var/tmp/", "/proc/", "/sys/", "/dev/"]
        return folders.contains { (path + "/").hasPrefix($0) }
    }

    private func makesDirectory(above path: String) -> Bool {
        let folders = [
            ("StateDirectory", "/var/lib/"), ("CacheDirectory", "/var/cache/"),
            ("LogsDirectory", "/var/log/"), ("ConfigurationDirectory", "/etc/"),
        ]
        return folders.contains { directive, folder in
            path.hasPrefix(folder) && effective.last(directive, in: .service)?.isEmpty == false
        }
    }
}

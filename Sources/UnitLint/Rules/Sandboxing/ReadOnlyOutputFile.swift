import UnitCatalog
import UnitModel
import UnitValues

/// Flags output to a file that the sandbox makes read-only.
struct ReadOnlyOutputFile: LintRule {
    static let info = RuleInfo(
        id: "read-only-output-file",
        severity: .warning,
        summary: "ProtectSystem=strict and output to a file outside of the writable folders",
        rationale: """
            With `ProtectSystem=strict` everything but `/dev`, `/proc`, `/sys` and the folders that the unit \
            names is read-only for the service. systemd opens the file before that, so the first start \
            works, and a program that reopens its log, as after it was rotated, fails. `full` does so to \
            `/usr` and `/etc`.
            """,
        flagged: [
            "[Service]\nProtectSystem=strict\nStandardOutput=append:/var/log/web.log\nExecStart=/usr/bin/web\n"
        ],
        accepted: [
            "[Service]\nProtectSystem=strict\nLogsDirectory=web\nStandardOutput=append:/var/log/web/web.log\nExecStart=/usr/bin/web\n"
        ],
        reference: "systemd.exec(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard let mode = effective.word("ProtectSystem", in: .service) else { return }
        for name in ["StandardOutput", "StandardError"] {
            guard let line = effective.last(name, in: .service),
                case .standardOutput(.file(let path?, _)) = line.value,
                mode == "strict" || Self.readOnly[mode].map(path.isBelow) == true,
                !path.isBelow(any: effective.writablePaths)
            else { continue }
            sink.advise(
                Self.self,
                "only systemd can open \(quoted(path.text)): ProtectSystem=\(mode) makes it read-only "
                    + "for the service, which cannot reopen it",
                help: "add LogsDirectory= and put the file into it, or ReadWritePaths=", at: line)
        }
    }

    /// What the weaker modes make read-only.
    private static let readOnly: [String: [String]] = [
        "yes": ["/usr", "/boot", "/efi"], "full": ["/usr", "/boot", "/efi", "/etc"],
    ]
}

extension EffectiveUnit {
    /// What a service may write to although `ProtectSystem=strict` makes all read-only.
    var writablePaths: [String] {
        var result = ["/dev", "/proc", "/sys", "/tmp", "/var/tmp"]
        let isTmpPrivate =
            boolean("DynamicUser", in: .service) == true
            || word("PrivateTmp", in: .service) ?? "no" != "no"
        if !isTmpPrivate { result.removeLast(2) }
        for line in values(of: "ReadWritePaths", in: .service) {
            if case .namespacePaths(let paths) = line.value { result += paths.map(\.path.text) }
        }
        for (directive, root) in Self.ownDirectories {
            for line in values(of: directive, in: .service) {
                guard case .execDirectories(let directories) = line.value else { continue }
                result += directories.map { root + $0.path }
            }
        }
        for line in values(of: "BindPaths", in: .service) {
            if case .bindPaths(let paths) = line.value {
                result += paths.map { $0.destination.text }
            }
        }
        return result
    }

    private static let ownDirectories: [(directive: String, root: String)] = [
        ("LogsDirectory", "/var/log/"), ("StateDirectory", "/var/lib/"),
        ("CacheDirectory", "/var/cache/"), ("RuntimeDirectory", "/run/"),
    ]
}

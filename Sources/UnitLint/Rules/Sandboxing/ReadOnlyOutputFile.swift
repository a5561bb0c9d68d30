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
            names is read-only for the service, so a program that reopens its log fails.
            """,
        flagged: [
            "[Service]\nProtectSystem=strict\nStandardOutput=append:/var/log/web.log\nExecStart=/usr/bin/web\n"
        ],
        accepted: [
            "[Service]\nProtectSystem=strict\nLogsDirectory=web\nStandardOutput=append:/var/log/web/web.log\nExecStart=/usr/bin/web\n"
        ],
        reference: "systemd.exec(5)")

    private static let folders: [(directive: String, root: String)] = [
        ("LogsDirectory", "/var/log/"), ("StateDirectory", "/var/lib/"),
        ("CacheDirectory", "/var/cache/"), ("RuntimeDirectory", "/run/"),
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard effective.word("ProtectSystem", in: .service) == "strict" else { return }
        let writable = Self.writable(in: effective)
        for name in ["StandardOutput", "StandardError"] {
            guard let line = effective.last(name, in: .service),
                case .standardOutput(.file(let path?, _)) = line.value, !path.isBelow(any: writable)
            else { continue }
            sink.advise(
                Self.self,
                "ProtectSystem=strict makes \(quoted(path.text)) read-only for the service",
                help: "add LogsDirectory= and put the file into it, or ReadWritePaths=", at: line)
        }
    }

    private static func writable(in unit: EffectiveUnit) -> [String] {
        var result = ["/dev", "/proc", "/sys", "/tmp", "/var/tmp"]
        if unit.word("PrivateTmp", in: .service) ?? "no" == "no" { result.removeLast(2) }
        for line in unit.values(of: "ReadWritePaths", in: .service) {
            if case .namespacePaths(let paths) = line.value { result += paths.map(\.path.text) }
        }
        for (directive, root) in folders {
            for line in unit.values(of: directive, in: .service) {
                guard case .execDirectories(let directories) = line.value else { continue }
                result += directories.map { root + $0.path }
            }
        }
        return result
    }
}

import UnitCatalog
import UnitModel
import UnitValues

/// Flags a service that uses a file in `/tmp` which it cannot see.
struct PrivateTmpHidesPath: LintRule {
    static let info = RuleInfo(
        id: "private-tmp-hides-path",
        severity: .warning,
        summary: "PrivateTmp= and a path in /tmp that comes from outside",
        rationale: "The service gets a `/tmp` of its own, which is empty when it starts.",
        flagged: ["[Service]\nPrivateTmp=yes\nExecStart=/tmp/build/web\n"],
        accepted: ["[Service]\nPrivateTmp=yes\nExecStart=/usr/bin/web --spool /tmp/spool\n"],
        reference: "systemd.exec(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard let mode = effective.word("PrivateTmp", in: .service), mode != "no" else { return }
        for command in unit.commands
        where command.command.path.hasPrefix("/tmp/") || command.command.path.hasPrefix("/var/tmp/")
        {
            sink.advise(
                Self.self, "PrivateTmp= hides \(quoted(command.command.path)) from the service",
                help: "install the program elsewhere", at: command)
        }
        for line in effective.values(of: "WorkingDirectory", in: .service) {
            guard case .workingDirectory(let folder) = line.value, !folder.mayBeMissing,
                let path = folder.path, path.isBelow(any: ["/tmp", "/var/tmp"]),
                path.text != "/tmp", path.text != "/var/tmp"
            else { continue }
            sink.advise(
                Self.self, "PrivateTmp= hides \(quoted(path.text)) from the service",
                help: "use RuntimeDirectory= or StateDirectory=", at: line)
        }
    }
}

import UnitCatalog
import UnitModel
import UnitValues

/// Flags the prefix `+`, which leaves the sandbox.
struct FullPrivilegesPrefix: LintRule {
    static let info = RuleInfo(
        id: "full-privileges-prefix",
        severity: .info,
        summary: "a command with the prefix + in a service that is otherwise confined",
        rationale: """
            The command runs as root and outside of every restriction of the unit, so whoever can change \
            its arguments or files has the machine.
            """,
        flagged: ["[Service]\nUser=www\nExecStartPre=+/bin/setup\nExecStart=/usr/bin/web\n"],
        accepted: ["[Service]\nUser=www\nExecStart=/usr/bin/web\n"],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for command in unit.commands where command.command.flags.contains(.privileged) {
            sink.advise(
                Self.self, "'+' runs \(command.programName) as root and outside of the sandbox",
                help: "use '!' when only the user is to be root", at: command)
        }
    }
}

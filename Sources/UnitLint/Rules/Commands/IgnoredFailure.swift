import UnitCatalog
import UnitModel
import UnitValues

/// Flags the prefix `-` on the command that is the service.
struct IgnoredFailure: LintRule {
    static let info = RuleInfo(
        id: "ignored-failure",
        severity: .info,
        summary: "ExecStart= with the prefix -",
        rationale: """
            The service counts as a success however its main process ends: `Restart=on-failure` and \
            `OnFailure=` never act, and a missing program goes unseen.
            """,
        flagged: ["[Service]\nExecStart=-/usr/bin/web\n"],
        accepted: ["[Service]\nExecStartPre=-/usr/bin/setup\nExecStart=/usr/bin/web\n"],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for command in unit.commands(of: "ExecStart")
        where command.command.flags.contains(.ignoresFailure) {
            sink.advise(
                Self.self, "a failure of \(command.programName) counts as success",
                help: "drop the '-', or list the harmless statuses in SuccessExitStatus=",
                at: command)
        }
    }
}

import UnitCatalog
import UnitModel
import UnitValues

/// Flags a shell that does nothing but start a program.
struct NeedlessShell: LintRule {
    static let info = RuleInfo(
        id: "needless-shell",
        severity: .info,
        summary: "sh -c with a plain command",
        rationale: """
            The shell is one more process between systemd and the program, and its quoting is one more \
            thing to get wrong.
            """,
        flagged: ["[Service]\nExecStart=/bin/sh -c '/usr/bin/web --port 80'\n"],
        accepted: ["[Service]\nExecStart=/bin/sh -c 'web | tee log'\n"],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for command in unit.commands {
            guard let script = command.script,
                script.text.hasPrefix("/") || script.text.hasPrefix("exec "),
                !script.text.contains(where: { "|&;<>()$`\\\"'*?[]#~=%{}!\n".contains($0) })
            else { continue }
            sink.advise(
                Self.self, "the shell only starts a program", help: "write the program itself",
                at: script, of: command)
        }
    }
}

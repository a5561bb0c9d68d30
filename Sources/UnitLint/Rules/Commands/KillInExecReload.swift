import UnitCatalog
import UnitModel
import UnitValues

/// Flags `ExecReload=` that returns before anything was reloaded.
struct KillInExecReload: LintRule {
    static let info = RuleInfo(
        id: "kill-in-exec-reload",
        severity: .info,
        summary: "ExecReload=kill -HUP $MAINPID",
        rationale: """
            `kill` returns at once, so a reload counts as done before the program has read anything, and \
            its mistakes go unseen. `Type=notify-reload` (253) waits for the program's word.
            """,
        flagged: ["[Service]\nExecStart=/usr/bin/web\nExecReload=/bin/kill -HUP $MAINPID\n"],
        accepted: ["[Service]\nExecStart=/usr/bin/web\nExecReload=/usr/bin/webctl reload\n"],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for command in unit.commands(of: "ExecReload")
        where ["kill", "pkill", "killall"].contains(command.programName) {
            sink.advise(
                Self.self, "the reload counts as done before the program has begun it",
                help: "use Type=notify-reload, or a command that waits", at: command)
        }
    }
}

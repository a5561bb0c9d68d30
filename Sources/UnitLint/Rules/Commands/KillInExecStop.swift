import UnitCatalog
import UnitModel
import UnitValues

/// Flags `ExecStop=` that only does what systemd does anyway.
struct KillInExecStop: LintRule {
    static let info = RuleInfo(
        id: "kill-in-exec-stop",
        severity: .warning,
        summary: "ExecStop=kill $MAINPID",
        rationale: """
            systemd sends `KillSignal=` (SIGTERM) by itself, to all processes, and waits for their end. \
            `kill` returns at once, whereupon systemd sends SIGTERM in addition.
            """,
        flagged: ["[Service]\nExecStart=/usr/bin/web\nExecStop=/bin/kill $MAINPID\n"],
        accepted: ["[Service]\nExecStart=/usr/bin/web\nKillSignal=SIGINT\n"],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for command in unit.newest.commands(of: "ExecStop")
        where ["kill", "pkill", "killall"].contains(command.programName) {
            let signal = command.arguments.first { $0.text.hasPrefix("-") }
            let advice = signal.map { "use KillSignal= for '\($0.text)'" } ?? "drop the line"
            sink.advise(
                Self.self,
                "systemd sends the signal itself, and \(command.programName) does not wait",
                help: advice, at: command)
        }
    }
}

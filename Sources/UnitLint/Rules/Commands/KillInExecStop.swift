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

    private static let programs: Set<Substring> = ["kill", "pkill", "killall"]

    /// Whether a program, or the only command of a script, sends a signal.
    private static func kills(_ command: LintedCommand) -> Bool {
        guard let script = command.script?.text else {
            return programs.contains(command.programName[...])
        }
        let first = script.split(separator: " ").first ?? ""
        return !script.contains { ";&|".contains($0) }
            && programs.contains(first.split(separator: "/").last ?? "")
    }

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for command in unit.newest.commands(of: "ExecStop")
        where Self.kills(command) {
            let signal =
                command.script == nil
                ? command.arguments.first { $0.text.hasPrefix("-") } : nil
            let advice = signal.map { "use KillSignal= for '\($0.text)'" } ?? "drop the line"
            sink.advise(
                Self.self,
                "systemd sends the signal itself, and \(command.programName) does not wait",
                help: advice, at: command)
        }
    }
}

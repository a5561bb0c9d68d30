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

    private static let programs: WordSet = ["kill", "pkill", "killall"]

    /// Whether a program, or the only command of a script, sends a signal.
    private static func kills(_ command: LintedCommand) -> Bool {
        guard let script = command.script?.text else {
            return programs.contains(command.programName)
        }
        let first = script.split(separator: " ").first ?? ""
        return !script.contains { ";&|".contains($0) }
            && programs.contains(first.split(separator: "/").last ?? "")
    }

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for command in unit.commands(of: "ExecStop")
        where Self.kills(command) {
            let signal = Self.signal(of: command)
            sink.advise(
                Self.self,
                "systemd sends SIGTERM itself, and kill does not wait for the end",
                help: signal.map { "use KillSignal= for \(quoted($0))" } ?? "drop the line",
                at: command)
        }
    }

    /// The signal that the program is told to send, as it is written.
    private static func signal(of command: LintedCommand) -> String? {
        guard command.script == nil, let option = command.arguments.first?.text,
            option.hasPrefix("-")
        else { return nil }
        guard ["-s", "-n", "--signal"].contains(option) else { return option }
        return command.arguments.dropFirst().first?.text
    }
}

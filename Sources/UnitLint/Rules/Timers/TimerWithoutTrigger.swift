import UnitModel

/// Flags a timer that never elapses because nothing is set.
struct TimerWithoutTrigger: UnitVerdictRule, RevisableRule {
    static let mistake = UnitMistake.timerWithoutTrigger

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "a timer that never elapses because nothing is set",
        rationale: """
            systemd refuses a timer without any `On…=` that it could read.
            """,
        exampleName: "example.timer",
        flagged: ["[Timer]\nPersistent=yes\n", "[Timer]\nOnCalendar=daily\nOnBootSec=\n"],
        accepted: ["[Timer]\nOnCalendar=daily\n", "[Timer]\nOnClockChange=yes\n"],
        reference: "systemd.timer(5)")
}

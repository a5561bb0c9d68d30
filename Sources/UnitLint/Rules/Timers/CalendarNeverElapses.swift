import UnitCatalog
import UnitModel
import UnitValues

/// Flags a calendar expression that is over, or that no day fits.
struct CalendarNeverElapses: LintRule {
    static let info = RuleInfo(
        id: "calendar-never-elapses",
        severity: .error,
        summary: "OnCalendar= with a date that never comes",
        rationale: """
            A date in the past, the 30th of February, or a weekday that the date does not fall on: systemd \
            accepts the expression, and the timer never elapses.
            """,
        exampleName: "example.timer",
        flagged: [
            "[Timer]\nOnCalendar=*-02-30\n", "[Timer]\nOnCalendar=2001-01-01\n",
        ],
        accepted: ["[Timer]\nOnCalendar=*-02-29\n", "[Timer]\nOnCalendar=Mon *-*-* 04:00\n"],
        reference: "systemd.time(7)")

    /// 2026-01-01: what does not elapse after that is over whenever this program runs.
    private static let start: Int64 = 1_767_225_600_000_000

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for line in unit.newest.values(of: "OnCalendar", in: .timer) {
            guard case .timer(.calendar(let expression)) = line.value,
                expression.elapses(1, after: Self.start).isEmpty
            else { continue }
            let text = String(decoding: unit.newest.text(of: line), as: UTF8.self)
            sink.advise(
                Self.self, "\(quoted(text)) never elapses",
                help: "no day that is still to come fits", at: line)
        }
    }
}

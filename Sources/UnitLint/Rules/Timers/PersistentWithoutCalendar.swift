import UnitCatalog
import UnitModel

/// Flags `Persistent=` in a timer that does not look at the calendar.
struct PersistentWithoutCalendar: LintRule {
    static let info = RuleInfo(
        id: "persistent-without-calendar",
        severity: .warning,
        summary: "Persistent=yes without OnCalendar=",
        rationale: """
            `Persistent=` catches up on elapses of `OnCalendar=` that were missed. With other triggers it \
            does nothing.
            """,
        exampleName: "example.timer",
        flagged: ["[Timer]\nOnBootSec=5\nPersistent=true\n"],
        accepted: ["[Timer]\nOnCalendar=daily\nPersistent=true\n"],
        reference: "systemd.timer(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard unit.newest.boolean("Persistent", in: .timer) == true, !unit.isDropIn,
            unit.newest.values(of: "OnCalendar", in: .timer).isEmpty,
            let line = unit.newest.last("Persistent", in: .timer)
        else { return }
        sink.advise(
            Self.self, "Persistent= does nothing without OnCalendar=",
            help: "drop the line, or use OnCalendar=", at: line)
    }
}

import UnitCatalog
import UnitModel

/// Flags a timer that waits for a unit that only it starts.
struct TimerNeverStarts: LintRule {
    static let info = RuleInfo(
        id: "timer-never-starts",
        severity: .warning,
        summary: "OnUnitActiveSec= or OnUnitInactiveSec= and nothing that starts the unit first",
        rationale: """
            Both count from the last time that the unit ran. A unit that has not run since boot has no \
            such time, so the timer does not elapse until something else has started the unit.
            """,
        exampleName: "example.timer",
        flagged: ["[Timer]\nOnUnitActiveSec=1h\n"],
        accepted: ["[Timer]\nOnBootSec=5min\nOnUnitActiveSec=1h\n"],
        reference: "systemd.timer(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let starts = ["OnActiveSec", "OnBootSec", "OnStartupSec", "OnCalendar"]
        let effective = unit.newest
        guard effective.kind == .timer, !unit.isDropIn,
            !starts.contains(where: { !effective.values(of: $0, in: .timer).isEmpty }),
            effective.boolean("OnClockChange", in: .timer) != true,
            effective.boolean("OnTimezoneChange", in: .timer) != true,
            let line = effective.values(of: "OnUnitActiveSec", in: .timer).first
                ?? effective.values(of: "OnUnitInactiveSec", in: .timer).first
        else { return }
        sink.advise(
            Self.self, "nothing starts the unit the first time, so the timer never elapses",
            help: "add OnBootSec= or OnActiveSec=", at: line)
    }
}

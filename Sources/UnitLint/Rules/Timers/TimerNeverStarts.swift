import UnitCatalog
import UnitModel
import UnitValues

/// Flags a timer that waits for a unit that only it starts.
struct TimerNeverStarts: RevisableRule {
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
        accepted: [
            "[Timer]\nOnBootSec=5min\nOnUnitActiveSec=1h\n",
            "[Unit]\nPartOf=example.service\n[Timer]\nOnUnitActiveSec=1h\n",
        ],
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
        // A timer that goes with the unit that it starts is started by that one.
        let started =
            effective.values(of: "Unit", in: .timer).last.map {
                String(decoding: effective.text(of: $0), as: UTF8.self)
            } ?? UnitName(effective.context.unitName)?.with(type: "service")?.text
        if let started, unit.names(started, in: ["PartOf", "BindsTo", "Requires", "Requisite"]) {
            return
        }
        sink.advise(
            Self.self, "nothing starts the unit the first time, so the timer never elapses",
            help: "add OnBootSec= or OnActiveSec=", at: line)
    }

    /// What is started at boot, or by another unit, has run once.
    func isExcused(_ unit: CollectedUnit, in collection: LintedCollection) -> Bool {
        guard let trigger = unit.trigger else { return false }
        let started = collection.unit(trigger.name, beside: unit)
        return started.map { !$0.mentions("WantedBy", "RequiredBy", in: .install).isEmpty } == true
            || collection.surroundings?.isPulledIn(trigger.name.text) == true
    }
}

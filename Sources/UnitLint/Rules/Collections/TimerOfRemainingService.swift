import UnitCatalog
import UnitModel
import UnitValues

/// Flags a timer whose service stays active after its first run.
struct TimerOfRemainingService: CollectionRule {
    static let info = RuleInfo(
        id: "timer-of-remaining-service",
        severity: .warning,
        summary: "a timer for a service with RemainAfterExit=yes, which runs once only",
        rationale: """
            A timer starts its service. One that is active already is not started again, and with \
            `RemainAfterExit=yes` a service stays active when its program has ended: the second elapse \
            does nothing.
            """,
        flagged: [
            [
                "backup.timer": "[Timer]\nOnCalendar=daily\n",
                "backup.service":
                    "[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart=/usr/bin/web\n",
            ]
        ],
        accepted: [
            [
                "backup.timer": "[Timer]\nOnCalendar=daily\n",
                "backup.service": "[Service]\nType=oneshot\nExecStart=/usr/bin/web\n",
            ],
            [
                "late.timer": "[Timer]\nOnBootSec=10min\n",
                "late.service":
                    "[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart=/usr/bin/web\n",
            ],
        ],
        reference: "systemd.timer(5)")

    private static let repeating = ["OnCalendar", "OnUnitActiveSec", "OnUnitInactiveSec"]

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        for timer in collection.units where timer.kind == .timer {
            guard Self.repeating.contains(where: { timer.effective.last($0, in: .timer) != nil }),
                let trigger = timer.trigger,
                let service = collection.unit(trigger.name, beside: timer),
                service.effective.boolean("RemainAfterExit", in: .service) == true,
                let line = service.effective.last("RemainAfterExit", in: .service)
            else { continue }
            sink.advise(
                Self.self, "\(timer.name?.text ?? "the timer") starts the service once only",
                help: "drop RemainAfterExit=, so that the service is inactive between its runs",
                at: line, of: service)
        }
    }
}

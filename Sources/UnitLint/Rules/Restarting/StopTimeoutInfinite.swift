import UnitCatalog
import UnitModel

/// Flags a service that may take for ever to stop.
struct StopTimeoutInfinite: LintRule {
    static let info = RuleInfo(
        id: "stop-timeout-infinite",
        severity: .warning,
        summary: "TimeoutStopSec= or TimeoutSec= of 0 or infinity",
        rationale: """
            Zero means that there is no limit. A process that does not react to its stop signal then \
            holds up the shutdown for ever.
            """,
        flagged: [
            "[Service]\nExecStart=/usr/bin/web\nTimeoutStopSec=0\n",
            "[Service]\nExecStart=/usr/bin/web\nTimeoutSec=infinity\n",
        ],
        accepted: [
            "[Service]\nExecStart=/usr/bin/web\nTimeoutStopSec=30\n",
            "[Service]\nType=oneshot\nExecStart=/usr/bin/backup\nTimeoutSec=0\n",
        ],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for name in ["TimeoutStopSec", "TimeoutSec"] {
            guard let line = unit.newest.last(name, in: .service),
                case .time(let span) = line.value, span == .max || span == 0,
                name == "TimeoutStopSec" || !isOverAfterStart(unit.newest)
            else { continue }
            sink.advise(
                Self.self, "the service may take for ever to stop: 0 means no limit, not at once",
                help: "give the time that a clean stop needs, such as 30s", at: line)
        }
    }
    /// Whether there is nothing left to stop once the service has started.
    private func isOverAfterStart(_ unit: EffectiveUnit) -> Bool {
        unit.word("Type", in: .service) == "oneshot"
            && unit.boolean("RemainAfterExit", in: .service) != true
            && unit.values(of: "ExecStop", in: .service).isEmpty
    }
}

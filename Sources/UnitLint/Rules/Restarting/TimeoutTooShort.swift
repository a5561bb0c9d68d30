import UnitCatalog
import UnitModel

/// Flags a timeout so short that hardly any process can keep it.
struct TimeoutTooShort: LintRule {
    static let info = RuleInfo(
        id: "timeout-too-short",
        severity: .warning,
        summary: "a timeout below a tenth of a second",
        rationale: """
            A process needs that long to be started. A number without a unit is in seconds; `ms` is \
            often written where `m`, `min` or `s` was meant.
            """,
        flagged: ["[Service]\nExecStart=/usr/bin/web\nTimeoutStartSec=1ms\n"],
        accepted: ["[Service]\nExecStart=/usr/bin/web\nTimeoutStartSec=1min\n"],
        reference: "systemd.time(7)")

    private static let directives = [
        "TimeoutStartSec", "TimeoutStopSec", "TimeoutSec", "TimeoutAbortSec", "WatchdogSec",
        "RuntimeMaxSec",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for name in Self.directives {
            guard let line = unit.newest.last(name, in: .service),
                case .time(let span) = line.value, span > 0, span < 100_000
            else { continue }
            sink.advise(
                Self.self, "\(name)= is \(span) microseconds, less than a process needs to start",
                help: "a number without a unit is in seconds; minutes are written min or m",
                at: line)
        }
    }
}

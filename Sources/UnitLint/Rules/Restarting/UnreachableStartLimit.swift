import UnitCatalog
import UnitModel

/// Flags a limit of starts that the delay between them keeps from being reached.
struct UnreachableStartLimit: LintRule {
    static let info = RuleInfo(
        id: "unreachable-start-limit",
        severity: .warning,
        summary: "RestartSec= so long that the limit of starts is never reached",
        rationale: """
            The limit counts starts within `StartLimitIntervalSec=`. With `RestartSec=` times \
            `StartLimitBurst=` longer than that, the service is restarted for ever, and \
            `StartLimitAction=` never happens.
            """,
        flagged: [
            "[Unit]\nStartLimitBurst=5\nStartLimitIntervalSec=30\n[Service]\nExecStart=/bin/web\nRestart=always\nRestartSec=10\n"
        ],
        accepted: [
            "[Unit]\nStartLimitBurst=5\nStartLimitIntervalSec=60\n[Service]\nExecStart=/bin/web\nRestart=always\nRestartSec=10\n"
        ],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard let burst = effective.last("StartLimitBurst", in: .unit),
            let delay = effective.microseconds("RestartSec", in: .service), delay != .max,
            let restart = effective.word("Restart", in: .service), restart != "no"
        else { return }
        let count = effective.number("StartLimitBurst", in: .unit) ?? 5
        let interval = effective.microseconds("StartLimitIntervalSec", in: .unit) ?? 10_000_000
        let needed = delay.multipliedReportingOverflow(by: count)
        guard interval > 0, count > 0, needed.overflow || needed.partialValue > interval else {
            return
        }
        sink.advise(
            Self.self,
            "\(count) starts with RestartSec= between them take longer than "
                + "StartLimitIntervalSec=, so the limit is never reached",
            help: "make StartLimitIntervalSec= longer than StartLimitBurst= times RestartSec=",
            at: burst)
    }
}

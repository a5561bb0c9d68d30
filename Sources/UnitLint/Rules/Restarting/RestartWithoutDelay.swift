import UnitCatalog
import UnitModel

/// Flags `RestartSec=0` on a service that is restarted whatever happens.
struct RestartWithoutDelay: LintRule {
    static let info = RuleInfo(
        id: "restart-without-delay",
        severity: .warning,
        summary: "Restart= with RestartSec=0",
        rationale: """
            A service that dies at once is started five times within a moment, reaches the limit of \
            starts (5 in 10 seconds unless set), and then stays failed for good; without a limit it keeps \
            a processor busy.
            """,
        flagged: ["[Service]\nExecStart=/usr/bin/web\nRestart=always\nRestartSec=0\n"],
        accepted: ["[Service]\nExecStart=/usr/bin/web\nRestart=always\nRestartSec=5\n"],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard effective.microseconds("RestartSec", in: .service) == 0,
            let line = effective.last("RestartSec", in: .service),
            ["always", "on-failure", "on-abnormal"].contains(
                effective.word("Restart", in: .service))
        else { return }
        let isUnlimited = effective.microseconds("StartLimitIntervalSec", in: .unit) == 0
        sink.advise(
            Self.self,
            isUnlimited
                ? "a service that dies at once is started again without a pause, for ever"
                : "a service that dies at once uses up its starts and stays failed",
            help: "set RestartSec=1s or more", at: line)
    }
}

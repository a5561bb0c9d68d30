import UnitCatalog
import UnitModel

/// Flags a service that is restarted for ever.
struct EndlessRestart: LintRule {
    static let info = RuleInfo(
        id: "endless-restart",
        severity: .warning,
        summary: "Restart=always with StartLimitIntervalSec=0 and a short RestartSec=",
        rationale: """
            Without a limit of starts a service that cannot start is tried for ever, and with less \
            than a second between tries it keeps a processor and the journal busy.
            """,
        flagged: [
            "[Unit]\nStartLimitIntervalSec=0\n[Service]\nExecStart=/usr/bin/web\nRestart=always\n"
        ],
        accepted: [
            "[Unit]\nStartLimitIntervalSec=0\n[Service]\nExecStart=/usr/bin/web\nRestart=always\nRestartSec=5\n"
        ],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard effective.microseconds("StartLimitIntervalSec", in: .unit) == 0,
            let line = effective.last("StartLimitIntervalSec", in: .unit),
            effective.word("Restart", in: .service) == "always",
            effective.microseconds("RestartSec", in: .service) ?? 100_000 < 1_000_000
        else { return }
        sink.advise(
            Self.self, "a service that cannot start is tried many times a second, for ever",
            help: "set RestartSec=1s or more", at: line)
    }
}

import UnitCatalog
import UnitModel

/// Flags settings of restarts in a service that is not restarted.
struct RestartSettingsWithoutRestart: LintRule {
    static let info = RuleInfo(
        id: "restart-settings-without-restart",
        severity: .warning,
        summary: "RestartSec= and the like without Restart=",
        rationale: """
            `Restart=` is `no` unless set, and the settings of how to restart do nothing then. Only \
            `RestartForceExitStatus=` restarts a service by itself.
            """,
        flagged: [
            "[Service]\nExecStart=/usr/bin/web\nRestartSec=5\n",
            "[Service]\nExecStart=/usr/bin/web\nRestart=no\nRestartPreventExitStatus=1\n",
        ],
        accepted: ["[Service]\nExecStart=/usr/bin/web\nRestart=on-failure\nRestartSec=5\n"],
        reference: "systemd.service(5)")

    private static let settings = [
        "RestartSec", "RestartSteps", "RestartMaxDelaySec", "RestartMode",
        "RestartPreventExitStatus",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard !unit.isDropIn, effective.kind == .service,
            effective.word("Restart", in: .service) ?? "no" == "no",
            effective.last("RestartForceExitStatus", in: .service) == nil
        else { return }
        for setting in Self.settings {
            guard let line = effective.values(of: setting, in: .service).last else { continue }
            sink.advise(
                Self.self, "\(setting)= does nothing without Restart=",
                help: "add Restart=on-failure, or drop the line", at: line)
        }
    }
}

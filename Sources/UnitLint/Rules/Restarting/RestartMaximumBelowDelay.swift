import UnitModel

/// Flags `RestartMaxDelaySec=` shorter than `RestartSec=`.
struct RestartMaximumBelowDelay: UnitVerdictRule {
    static let mistake = UnitMistake.restartMaximumBelowDelay

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .warning,
        summary: "`RestartMaxDelaySec=` shorter than `RestartSec=`",
        rationale: """
            systemd shortens the first delay to the longest one, so that no delay is as long as \
            `RestartSec=`.
            """,
        flagged: [
            "[Service]\nExecStart=/bin/true\nRestartSec=10\nRestartSteps=5\nRestartMaxDelaySec=5\n"
        ],
        accepted: [
            "[Service]\nExecStart=/bin/true\nRestartSec=1\nRestartSteps=5\nRestartMaxDelaySec=5\n"
        ],
        reference: "systemd.service(5)")
}

import UnitModel

/// Flags `RestartForceExitStatus=` with `Type=oneshot`.
struct OneshotForcedRestart: UnitVerdictRule {
    static let mistake = UnitMistake.oneshotForcedRestart

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "`RestartForceExitStatus=` with `Type=oneshot`",
        rationale: """
            Up to systemd 255 a oneshot service with a list of exit statuses that start it again \
            is refused.
            """,
        flagged: ["[Service]\nExecStart=/bin/true\nType=oneshot\nRestartForceExitStatus=3\n"],
        accepted: [
            "[Service]\nExecStart=/bin/true\nType=oneshot\nRestartForceExitStatus=\n",
            "[Service]\nExecStart=/bin/true\nRestartForceExitStatus=3\n",
        ],
        reference: "systemd.service(5)")
}

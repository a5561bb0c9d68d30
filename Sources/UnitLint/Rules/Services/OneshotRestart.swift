import UnitModel

/// Flags `Restart=always` or `on-success` with `Type=oneshot`.
struct OneshotRestart: UnitVerdictRule, RevisableRule {
    static let mistake = UnitMistake.oneshotRestart

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "`Restart=always` or `on-success` with `Type=oneshot`",
        rationale: """
            A oneshot service succeeds by exiting, so it would be started again for ever; \
            systemd refuses it.
            """,
        flagged: [
            "[Service]\nExecStart=/bin/true\nType=oneshot\nRestart=always\n",
            "[Service]\nExecStart=/bin/true\nType=oneshot\nRestart=on-success\n",
        ],
        accepted: [
            "[Service]\nExecStart=/bin/true\nType=oneshot\nRestart=on-failure\n",
            "[Service]\nExecStart=/bin/true\nRestart=always\n",
        ],
        reference: "systemd.service(5)")
}

import UnitModel

/// Flags `RestartSteps=` or `RestartMaxDelaySec=` alone.
struct LonelyRestartStep: UnitVerdictRule {
    static let mistake = UnitMistake.lonelyRestartStep

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .warning,
        summary: "`RestartSteps=` or `RestartMaxDelaySec=` alone",
        rationale: """
            The delay before a restart grows in so many steps to a longest one; systemd ignores \
            one of them without the other.
            """,
        flagged: [
            "[Service]\nExecStart=/bin/true\nRestartSteps=5\n",
            "[Service]\nExecStart=/bin/true\nRestartMaxDelaySec=1min\n",
        ],
        accepted: ["[Service]\nExecStart=/bin/true\nRestartSteps=5\nRestartMaxDelaySec=1min\n"],
        reference: "systemd.service(5)")
}

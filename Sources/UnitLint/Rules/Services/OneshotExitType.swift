import UnitModel

/// Flags `ExitType=cgroup` with `Type=oneshot`.
struct OneshotExitType: UnitVerdictRule {
    static let mistake = UnitMistake.oneshotExitType

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "`ExitType=cgroup` with `Type=oneshot`",
        rationale: """
            The end of a oneshot service is the end of its commands; systemd refuses to wait for \
            other processes.
            """,
        flagged: ["[Service]\nExecStart=/bin/true\nType=oneshot\nExitType=cgroup\n"],
        accepted: [
            "[Service]\nExecStart=/bin/true\nType=oneshot\nExitType=main\n",
            "[Service]\nExecStart=/bin/true\nExitType=cgroup\n",
        ],
        reference: "systemd.service(5)")
}

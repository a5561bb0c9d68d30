import UnitModel

/// Flags `PAMName=` with `KillMode=process` or `none`.
struct PAMKillMode: UnitVerdictRule {
    static let mistake = UnitMistake.pamKillMode

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "`PAMName=` with `KillMode=process` or `none`",
        rationale: """
            A PAM session has a process of its own that has to end with the unit; systemd \
            refuses a unit that would leave it behind.
            """,
        flagged: ["[Service]\nExecStart=/bin/true\nPAMName=login\nKillMode=process\n"],
        accepted: [
            "[Service]\nExecStart=/bin/true\nPAMName=login\nKillMode=mixed\n",
            "[Service]\nExecStart=/bin/true\nKillMode=process\n",
        ],
        reference: "systemd.exec(5)")
}

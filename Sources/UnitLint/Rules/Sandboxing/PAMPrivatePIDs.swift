import UnitModel

/// Flags `PAMName=` with `PrivatePIDs=`.
struct PAMPrivatePIDs: UnitVerdictRule {
    static let mistake = UnitMistake.pamPrivatePIDs

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "`PAMName=` with `PrivatePIDs=`",
        rationale: """
            systemd 258 and later refuse the unit.
            """,
        flagged: ["[Service]\nExecStart=/bin/true\nPAMName=login\nPrivatePIDs=yes\n"],
        accepted: [
            "[Service]\nExecStart=/bin/true\nPAMName=login\n",
            "[Service]\nExecStart=/bin/true\nPrivatePIDs=yes\n",
        ],
        reference: "systemd.exec(5)")
}

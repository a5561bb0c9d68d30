import UnitModel

/// Flags `DynamicUser=` in a unit of a user's manager.
struct DynamicUserInUserUnit: UnitVerdictRule {
    static let mistake = UnitMistake.dynamicUserInUserUnit

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "`DynamicUser=` in a unit of a user's manager",
        rationale: """
            Only the system manager can make users up; a user's manager refuses the unit.
            """,
        flagged: [],
        accepted: ["[Service]\nExecStart=/bin/true\nDynamicUser=yes\n"],
        reference: "systemd.exec(5)")
}

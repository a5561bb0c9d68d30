import UnitModel

/// Flags `WorkingDirectory=~` with `DynamicUser=`.
struct DynamicUserHome: UnitVerdictRule {
    static let mistake = UnitMistake.dynamicUserHome

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "`WorkingDirectory=~` with `DynamicUser=`",
        rationale: """
            A user that is made up has no home. systemd 257 and later refuse the unit.
            """,
        flagged: ["[Service]\nExecStart=/bin/true\nDynamicUser=yes\nWorkingDirectory=~\n"],
        accepted: [
            "[Service]\nExecStart=/bin/true\nDynamicUser=yes\nWorkingDirectory=/var/lib/web\n",
            "[Service]\nExecStart=/bin/true\nUser=web\nWorkingDirectory=~\n",
        ],
        reference: "systemd.exec(5)")
}

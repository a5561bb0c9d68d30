import UnitModel

/// Flags `PrivateUsers=` with `UserNamespacePath=`.
struct TwoUserNamespaces: UnitVerdictRule {
    static let mistake = UnitMistake.twoUserNamespaces

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "`PrivateUsers=` with `UserNamespacePath=`",
        rationale: """
            A process lives in one user namespace: a new one, or the one that the path names. \
            systemd refuses both together.
            """,
        flagged: [
            "[Service]\nExecStart=/bin/true\nPrivateUsers=yes\nUserNamespacePath=/run/ns\n"
        ],
        accepted: [
            "[Service]\nExecStart=/bin/true\nUserNamespacePath=/run/ns\n",
            "[Service]\nExecStart=/bin/true\nPrivateUsers=yes\n",
        ],
        reference: "systemd.exec(5)")
}

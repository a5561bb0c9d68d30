import UnitModel

/// Flags `PrivateUsers=managed` with another user.
struct ManagedUsersWithUser: UnitVerdictRule {
    static let mistake = UnitMistake.managedUsersWithUser

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "`PrivateUsers=managed` with another user",
        rationale: """
            The unit gets users of its own from systemd-nsresourced, so none can be asked for; \
            systemd refuses it.
            """,
        flagged: [
            "[Service]\nExecStart=/bin/true\nPrivateUsers=managed\nUser=web\n",
            "[Service]\nExecStart=/bin/true\nPrivateUsers=managed\nDynamicUser=yes\n",
        ],
        accepted: [
            "[Service]\nExecStart=/bin/true\nPrivateUsers=managed\n",
            "[Service]\nExecStart=/bin/true\nPrivateUsers=yes\nUser=web\n",
        ],
        reference: "systemd.exec(5)")
}

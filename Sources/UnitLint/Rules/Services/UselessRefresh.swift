import UnitModel

/// Flags `RefreshOnReload=` of what the service does not have.
struct UselessRefresh: UnitVerdictRule {
    static let mistake = UnitMistake.uselessRefresh

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .warning,
        summary: "`RefreshOnReload=` of what the service does not have",
        rationale: """
            A reload can bring new credentials and new versions of extensions, but only to a \
            service that has any.
            """,
        flagged: [
            "[Service]\nExecStart=/bin/true\nRefreshOnReload=extensions\n",
            "[Service]\nExecStart=/bin/true\nRefreshOnReload=credentials\n",
        ],
        accepted: [
            "[Service]\nExecStart=/bin/true\nRefreshOnReload=credentials\nLoadCredential=key:/etc/key\n",
            "[Service]\nExecStart=/bin/true\nRefreshOnReload=yes\n",
        ],
        reference: "systemd.service(5)")
}

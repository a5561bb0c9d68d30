import UnitModel

/// Flags credentials and `ExecStartPost=` with `Type=simple`.
struct CredentialRace: UnitVerdictRule {
    static let mistake = UnitMistake.credentialRace

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .warning,
        summary: "credentials and `ExecStartPost=` with `Type=simple`",
        rationale: """
            A simple service counts as started before its credentials are set up, and \
            `ExecStartPost=` may run too early for them.
            """,
        flagged: [
            "[Service]\nExecStart=/bin/true\nType=simple\nExecStartPost=/bin/true\nLoadCredential=key:/etc/key\n"
        ],
        accepted: [
            "[Service]\nExecStart=/bin/true\nType=exec\nExecStartPost=/bin/true\nLoadCredential=key:/etc/key\n",
            "[Service]\nExecStart=/bin/true\nType=simple\nExecStartPost=/bin/true\n",
        ],
        reference: "systemd.service(5)")
}

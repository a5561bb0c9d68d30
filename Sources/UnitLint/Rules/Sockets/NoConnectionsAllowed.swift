import UnitModel

/// Flags `MaxConnections=0`.
struct NoConnectionsAllowed: UnitVerdictRule {
    static let mistake = UnitMistake.noConnectionsAllowed

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "`MaxConnections=0`",
        rationale: """
            systemd refuses a socket that accepts no connection at all; up to 256 only where \
            `Accept=yes` makes it count.
            """,
        exampleName: "example.socket",
        flagged: ["[Socket]\nListenStream=/run/a\nMaxConnections=0\n"],
        accepted: ["[Socket]\nListenStream=/run/a\nMaxConnections=1\n"],
        reference: "systemd.socket(5)")
}

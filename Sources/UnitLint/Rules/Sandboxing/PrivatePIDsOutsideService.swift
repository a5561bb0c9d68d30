import UnitModel

/// Flags `PrivatePIDs=` in a socket, mount or swap.
struct PrivatePIDsOutsideService: UnitVerdictRule {
    static let mistake = UnitMistake.privatePIDsOutsideService

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "`PrivatePIDs=` in a socket, mount or swap",
        rationale: """
            Only services have a main process that could be the first of a PID namespace; \
            systemd refuses other units.
            """,
        exampleName: "example.socket",
        flagged: ["[Socket]\nListenStream=/run/a\nPrivatePIDs=yes\n"],
        accepted: ["[Socket]\nListenStream=/run/a\nPrivatePIDs=no\n"],
        reference: "systemd.exec(5)")
}

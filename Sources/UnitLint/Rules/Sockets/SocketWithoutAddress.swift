import UnitModel

/// Flags a socket that listens on nothing.
struct SocketWithoutAddress: UnitVerdictRule, RevisableRule {
    static let mistake = UnitMistake.socketWithoutAddress

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "a socket that listens on nothing",
        rationale: """
            systemd refuses a socket unit without any `Listen…=` that it could read.
            """,
        exampleName: "example.socket",
        flagged: ["[Socket]\nAccept=no\n", "[Socket]\nListenStream=/run/a\nListenStream=\n"],
        accepted: ["[Socket]\nListenStream=/run/a\n"],
        reference: "systemd.socket(5)")
}

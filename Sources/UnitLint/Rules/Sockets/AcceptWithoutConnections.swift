import UnitModel

/// Flags `Accept=yes` with a socket that has no connections.
struct AcceptWithoutConnections: UnitVerdictRule {
    static let mistake = UnitMistake.acceptWithoutConnections

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "`Accept=yes` with a socket that has no connections",
        rationale: """
            Datagrams, FIFOs, message queues and the like have no connections that could be \
            accepted; systemd refuses the unit.
            """,
        exampleName: "example.socket",
        flagged: [
            "[Socket]\nListenDatagram=/run/a\nAccept=yes\n",
            "[Socket]\nListenStream=/run/a\nListenFIFO=/run/f\nAccept=yes\n",
        ],
        accepted: [
            "[Socket]\nListenStream=/run/a\nAccept=yes\n",
            "[Socket]\nListenDatagram=/run/a\n",
        ],
        reference: "systemd.socket(5)")
}

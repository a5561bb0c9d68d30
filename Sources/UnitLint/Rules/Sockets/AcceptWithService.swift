import UnitModel

/// Flags `Service=` with `Accept=yes`.
struct AcceptWithService: UnitVerdictRule {
    static let mistake = UnitMistake.acceptWithService

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "`Service=` with `Accept=yes`",
        rationale: """
            Each connection gets an instance of the template that has the socket's name; systemd \
            refuses to take another service.
            """,
        exampleName: "example.socket",
        flagged: ["[Socket]\nListenStream=/run/a\nAccept=yes\nService=web.service\n"],
        accepted: [
            "[Socket]\nListenStream=/run/a\nService=web.service\n",
            "[Socket]\nListenStream=/run/a\nAccept=yes\n",
        ],
        reference: "systemd.socket(5)")
}

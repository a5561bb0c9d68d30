import UnitModel

/// Flags `DeferTrigger=` with `Accept=yes`.
struct AcceptWithDeferTrigger: UnitVerdictRule {
    static let mistake = UnitMistake.acceptWithDeferTrigger

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "`DeferTrigger=` with `Accept=yes`",
        rationale: """
            A connection cannot wait until its service may be started; systemd refuses the unit.
            """,
        exampleName: "example.socket",
        flagged: ["[Socket]\nListenStream=/run/a\nAccept=yes\nDeferTrigger=yes\n"],
        accepted: [
            "[Socket]\nListenStream=/run/a\nDeferTrigger=yes\n",
            "[Socket]\nListenStream=/run/a\nAccept=yes\nDeferTrigger=no\n",
        ],
        reference: "systemd.socket(5)")
}

import UnitModel

/// Flags a file of a scope.
struct ScopeFile: UnitVerdictRule {
    static let mistake = UnitMistake.scopeFile

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "a file of a scope",
        rationale: """
            Scopes are made by programs for processes that run already, and systemd never reads \
            a file of one; it reads drop-ins.
            """,
        exampleName: "web.scope",
        flagged: ["[Scope]\nRuntimeMaxSec=1h\n"],
        accepted: [],
        reference: "systemd.scope(5)")
}

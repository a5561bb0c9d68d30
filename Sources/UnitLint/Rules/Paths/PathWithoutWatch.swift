import UnitModel

/// Flags a path unit that watches nothing.
struct PathWithoutWatch: UnitVerdictRule, RevisableRule {
    static let mistake = UnitMistake.pathWithoutWatch

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "a path unit that watches nothing",
        rationale: """
            systemd refuses a path unit without any path that it could read.
            """,
        exampleName: "example.path",
        flagged: ["[Path]\nMakeDirectory=yes\n", "[Path]\nPathExists=a\n"],
        accepted: ["[Path]\nPathChanged=/etc/web.conf\n"],
        reference: "systemd.path(5)")
}

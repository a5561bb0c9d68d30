import UnitModel

/// Flags a mount without `What=`.
struct MountWithoutSource: UnitVerdictRule {
    static let mistake = UnitMistake.mountWithoutSource

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "a mount without `What=`",
        rationale: """
            systemd refuses a mount that does not say what is mounted.
            """,
        exampleName: "srv-data.mount",
        flagged: ["[Mount]\nWhere=/srv/data\n", "[Mount]\nWhat=\n"],
        accepted: ["[Mount]\nWhat=/dev/vdb\n"],
        reference: "systemd.mount(5)")
}

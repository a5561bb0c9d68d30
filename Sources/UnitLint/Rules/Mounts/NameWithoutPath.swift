import UnitModel

/// Flags a mount, automount or swap whose name stands for no path.
struct NameWithoutPath: UnitVerdictRule {
    static let mistake = UnitMistake.nameWithoutPath

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "a mount, automount or swap whose name stands for no path",
        rationale: """
            Each `-` in the name is a `/` of the path, so that it can neither start nor end with \
            one, nor have two in a row; systemd refuses the unit.
            """,
        exampleName: "srv--data.mount",
        flagged: ["[Mount]\nWhat=/dev/vdb\n"],
        accepted: [],
        reference: "systemd.mount(5)")
}

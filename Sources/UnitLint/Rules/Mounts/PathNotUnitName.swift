import UnitModel

/// Flags a `Where=` or `What=` that is not what the name says.
struct PathNotUnitName: UnitVerdictRule {
    static let mistake = UnitMistake.pathNotUnitName

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "a `Where=` or `What=` that is not what the name says",
        rationale: """
            The name of a mount, automount or swap is its path, escaped as `systemd-escape \
            --path` does it; systemd refuses a unit whose path is another one.
            """,
        exampleName: "srv-data.mount",
        flagged: ["[Mount]\nWhat=/dev/vdb\nWhere=/srv/other\n"],
        accepted: ["[Mount]\nWhat=/dev/vdb\nWhere=/srv/data\n", "[Mount]\nWhat=/dev/vdb\n"],
        reference: "systemd.mount(5)")
}

import UnitModel

/// Flags an automount of the root directory.
struct AutomountOfRoot: UnitVerdictRule {
    static let mistake = UnitMistake.automountOfRoot

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "an automount of the root directory",
        rationale: """
            What is mounted on demand lies in the root directory itself; systemd refuses the \
            unit.
            """,
        exampleName: "-.automount",
        flagged: ["[Automount]\nWhere=/\n"],
        accepted: [],
        reference: "systemd.automount(5)")
}

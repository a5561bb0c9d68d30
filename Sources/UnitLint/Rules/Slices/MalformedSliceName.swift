import UnitModel

/// Flags a name that no slice can have.
struct MalformedSliceName: UnitVerdictRule {
    static let mistake = UnitMistake.malformedSliceName

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "a name that no slice can have",
        rationale: """
            A slice `a-b.slice` lies in `a.slice`. A name that starts or ends with `-`, or has \
            two in a row, names a part of nothing; systemd refuses it.
            """,
        exampleName: "web--api.slice",
        flagged: ["[Slice]\nCPUWeight=50\n"],
        accepted: [],
        reference: "systemd.slice(5)")
}

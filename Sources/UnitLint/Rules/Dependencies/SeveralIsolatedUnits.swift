import UnitModel

/// Flags several `OnFailure=` units that shall run alone.
struct SeveralIsolatedUnits: UnitVerdictRule {
    static let mistake = UnitMistake.severalIsolatedUnits

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "several `OnFailure=` units that shall run alone",
        rationale: """
            With the job mode `isolate` everything but the started unit is stopped, so there can \
            be only one; systemd refuses the unit. The same holds for `OnSuccess=`.
            """,
        flagged: [
            "[Service]\nExecStart=/bin/true\n[Unit]\nOnFailure=a.target b.target\nOnFailureJobMode=isolate\n"
        ],
        accepted: [
            "[Service]\nExecStart=/bin/true\n[Unit]\nOnFailure=a.target\nOnFailureJobMode=isolate\n",
            "[Service]\nExecStart=/bin/true\n[Unit]\nOnFailure=a.target b.target\n",
        ],
        reference: "systemd.unit(5)")
}

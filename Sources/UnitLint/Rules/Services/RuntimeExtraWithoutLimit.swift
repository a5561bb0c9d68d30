import UnitModel

/// Flags `RuntimeRandomizedExtraSec=` without `RuntimeMaxSec=`.
struct RuntimeExtraWithoutLimit: UnitVerdictRule {
    static let mistake = UnitMistake.runtimeExtraWithoutLimit

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .warning,
        summary: "`RuntimeRandomizedExtraSec=` without `RuntimeMaxSec=`",
        rationale: """
            The random time is added to a limit; without one there is nothing to add it to.
            """,
        flagged: ["[Service]\nExecStart=/bin/true\nRuntimeRandomizedExtraSec=5min\n"],
        accepted: [
            "[Service]\nExecStart=/bin/true\nRuntimeMaxSec=1h\nRuntimeRandomizedExtraSec=5min\n"
        ],
        reference: "systemd.service(5)")
}

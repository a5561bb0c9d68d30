import UnitModel

/// Flags an `ExtraOptions=` that systemd sets itself.
struct ReservedAutomountOption: UnitVerdictRule {
    static let mistake = UnitMistake.reservedAutomountOption

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "an `ExtraOptions=` that systemd sets itself",
        rationale: """
            `fd`, `pgrp`, `minproto`, `maxproto`, `direct` and `indirect` are how systemd talks \
            to the kernel; it refuses a unit with one of them.
            """,
        exampleName: "srv-data.automount",
        flagged: ["[Automount]\nExtraOptions=uid=5,direct\n"],
        accepted: ["[Automount]\nExtraOptions=uid=5\n"],
        reference: "systemd.automount(5)")
}

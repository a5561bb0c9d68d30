import UnitModel

/// Flags several `ExecStart=` in a service that is no `Type=oneshot`.
struct SeveralStartCommands: UnitVerdictRule {
    static let mistake = UnitMistake.severalStartCommands

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "several `ExecStart=` in a service that is no `Type=oneshot`",
        rationale: """
            Only the commands of a oneshot service run one after the other; systemd refuses any \
            other service with more than one. A drop-in has to write an empty `ExecStart=` first \
            to replace the command of the unit.
            """,
        flagged: ["[Service]\nExecStart=/bin/true\nExecStart=/bin/true\n"],
        accepted: [
            "[Service]\nExecStart=/bin/true\nExecStart=\nExecStart=/bin/true\n",
            "[Service]\nType=oneshot\nExecStart=/bin/true\nExecStart=/bin/true\n",
        ],
        reference: "systemd.service(5)")
}

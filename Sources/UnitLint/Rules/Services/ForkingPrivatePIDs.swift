import UnitModel

/// Flags `PrivatePIDs=` with `Type=forking`.
struct ForkingPrivatePIDs: UnitVerdictRule {
    static let mistake = UnitMistake.forkingPrivatePIDs

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "`PrivatePIDs=` with `Type=forking`",
        rationale: """
            The first process in a PID namespace is the one that the others end with, so it may \
            not exit after the start; systemd refuses the service.
            """,
        flagged: ["[Service]\nExecStart=/bin/true\nType=forking\nPrivatePIDs=yes\n"],
        accepted: [
            "[Service]\nExecStart=/bin/true\nPrivatePIDs=yes\n",
            "[Service]\nExecStart=/bin/true\nType=forking\nPrivatePIDs=no\n",
        ],
        reference: "systemd.exec(5)")
}

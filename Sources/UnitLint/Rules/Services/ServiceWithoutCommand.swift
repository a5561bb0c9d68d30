import UnitModel

/// Flags a service with nothing to start.
struct ServiceWithoutCommand: UnitVerdictRule, RevisableRule {
    static let mistake = UnitMistake.serviceWithoutCommand

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .error,
        summary: "a service with nothing to start",
        rationale: """
            systemd refuses a service without `ExecStart=`, unless it has `SuccessAction=`, or \
            is a `Type=oneshot` with `ExecStop=` and `RemainAfterExit=yes`.
            """,
        flagged: [
            "[Service]\nUser=web\n",
            "[Service]\nExecStop=/bin/true\n",
            "[Service]\nType=simple\nExecStop=/bin/true\nRemainAfterExit=yes\n",
        ],
        accepted: [
            "[Service]\nExecStart=/bin/true\n",
            "[Service]\nExecStop=/bin/true\nRemainAfterExit=yes\n",
        ],
        reference: "systemd.service(5)")
}

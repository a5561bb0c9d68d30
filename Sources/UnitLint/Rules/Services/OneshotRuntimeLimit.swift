import UnitModel

/// Flags `RuntimeMaxSec=` with `Type=oneshot`.
struct OneshotRuntimeLimit: UnitVerdictRule {
    static let mistake = UnitMistake.oneshotRuntimeLimit

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .warning,
        summary: "`RuntimeMaxSec=` with `Type=oneshot`",
        rationale: """
            A oneshot service is starting for as long as its commands run, and `RuntimeMaxSec=` \
            counts only after the start.
            """,
        flagged: ["[Service]\nExecStart=/bin/true\nType=oneshot\nRuntimeMaxSec=1h\n"],
        accepted: [
            "[Service]\nExecStart=/bin/true\nType=oneshot\nTimeoutStartSec=1h\n",
            "[Service]\nExecStart=/bin/true\nType=oneshot\nRuntimeMaxSec=infinity\n",
        ],
        reference: "systemd.service(5)")
}

import UnitModel

/// Flags a `JobRunningTimeoutSec=` longer than `JobTimeoutSec=`.
struct RunningTimeoutTooLong: UnitVerdictRule {
    static let mistake = UnitMistake.runningTimeoutTooLong

    static let info = RuleInfo(
        id: mistake.rawValue,
        severity: .warning,
        summary: "a `JobRunningTimeoutSec=` longer than `JobTimeoutSec=`",
        rationale: """
            `JobTimeoutSec=` counts from the moment a job is queued, so it is always over first.
            """,
        flagged: [
            "[Service]\nExecStart=/bin/true\n[Unit]\nJobTimeoutSec=1min\nJobRunningTimeoutSec=5min\n"
        ],
        accepted: [
            "[Service]\nExecStart=/bin/true\n[Unit]\nJobTimeoutSec=5min\nJobRunningTimeoutSec=1min\n"
        ],
        reference: "systemd.unit(5)")
}

import UnitCatalog
import UnitModel

/// Flags exit statuses that are set to what they are anyway.
struct RedundantSuccessStatus: LintRule {
    static let info = RuleInfo(
        id: "redundant-success-status",
        severity: .info,
        summary: "SuccessExitStatus= with a status that is a success anyway",
        rationale: "0, SIGHUP, SIGINT, SIGTERM and SIGPIPE are successes without it.",
        flagged: ["[Service]\nExecStart=/usr/bin/web\nSuccessExitStatus=0\n"],
        accepted: ["[Service]\nExecStart=/usr/bin/web\nSuccessExitStatus=143\n"],
        reference: "systemd.service(5)")

    private static let always: WordSet = [
        "0", "SUCCESS", "SIGHUP", "SIGINT", "SIGTERM", "SIGPIPE",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for status in unit.newest.words(of: "SuccessExitStatus", in: .service)
        where Self.always.contains(status.name) {
            sink.advise(
                Self.self, "\(status.name) is a success anyway", help: "drop it", at: status)
        }
    }
}

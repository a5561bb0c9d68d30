import UnitCatalog
import UnitModel
import UnitValues

/// Flags a forking service whose main process systemd has to guess.
struct ForkingWithoutPIDFile: LintRule {
    static let info = RuleInfo(
        id: "forking-without-pid-file",
        severity: .warning,
        summary: "Type=forking without PIDFile=",
        rationale: """
            systemd has to guess which of the processes that are left is the main one. With more than one \
            it does not know any, and notices neither its end nor its exit status.
            """,
        flagged: ["[Service]\nType=forking\nExecStart=/usr/sbin/web\n"],
        accepted: [
            "[Service]\nType=forking\nPIDFile=/run/web.pid\nExecStart=/usr/sbin/web\n",
            "[Service]\nType=forking\nGuessMainPID=no\nExecStart=/usr/sbin/web\n",
            "[Service]\nType=forking\nRemainAfterExit=yes\nExecStart=/usr/sbin/web\n",
        ],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard effective.word("Type", in: .service) == "forking", !unit.isDropIn,
            effective.values(of: "PIDFile", in: .service).isEmpty,
            effective.last("GuessMainPID", in: .service) == nil,
            effective.boolean("RemainAfterExit", in: .service) != true,
            let line = effective.last("Type", in: .service)
        else { return }
        sink.advise(
            Self.self, "systemd has to guess the main process",
            help: "add PIDFile=, or run the program "
                + "in the foreground with Type=exec or Type=notify",
            at: line)
    }
}

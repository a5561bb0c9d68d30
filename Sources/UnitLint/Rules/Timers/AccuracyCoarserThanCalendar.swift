import UnitCatalog
import UnitModel
import UnitValues

/// Flags seconds in a calendar expression that the accuracy makes meaningless.
struct AccuracyCoarserThanCalendar: LintRule {
    static let info = RuleInfo(
        id: "accuracy-coarser-than-calendar",
        severity: .info,
        summary: "OnCalendar= with seconds and the default AccuracySec= of a minute",
        rationale: "systemd may elapse a timer up to `AccuracySec=` late, one minute unless set.",
        exampleName: "example.timer",
        flagged: ["[Timer]\nOnCalendar=*:0:30\n"],
        accepted: ["[Timer]\nOnCalendar=*:0:30\nAccuracySec=1s\n", "[Timer]\nOnCalendar=daily\n"],
        reference: "systemd.timer(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard unit.newest.last("AccuracySec", in: .timer) == nil, !unit.isDropIn else {
            return
        }
        for line in unit.newest.values(of: "OnCalendar", in: .timer) {
            let text = String(decoding: unit.newest.text(of: line), as: UTF8.self)
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 3, let seconds = parts.last?.prefix(while: { $0 != " " }),
                !["0", "00"].contains(seconds)
            else { continue }
            sink.advise(
                Self.self, "the timer may elapse up to a minute late",
                help: "set AccuracySec=1s", at: line)
        }
    }
}

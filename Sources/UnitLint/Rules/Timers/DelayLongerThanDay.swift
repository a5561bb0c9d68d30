import UnitCatalog
import UnitModel

/// Flags randomised delays that make a calendar meaningless.
struct DelayLongerThanDay: LintRule {
    static let info = RuleInfo(
        id: "delay-longer-than-day",
        severity: .info,
        summary: "RandomizedDelaySec= or AccuracySec= of more than a day",
        rationale: """
            The delay is added to every elapse. With more than the time between two of them, elapses run \
            into each other.
            """,
        exampleName: "example.timer",
        flagged: ["[Timer]\nOnCalendar=daily\nRandomizedDelaySec=2d\n"],
        accepted: ["[Timer]\nOnCalendar=daily\nRandomizedDelaySec=1h\n"],
        reference: "systemd.timer(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for name in ["RandomizedDelaySec", "AccuracySec"] {
            guard let span = unit.newest.microseconds(name, in: .timer), span > 86_400_000_000,
                let line = unit.newest.last(name, in: .timer)
            else { continue }
            sink.advise(Self.self, "\(name)= is longer than a day", help: "shorten it", at: line)
        }
    }
}

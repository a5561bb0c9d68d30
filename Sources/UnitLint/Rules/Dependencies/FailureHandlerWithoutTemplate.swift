import UnitCatalog
import UnitModel

/// Flags a handler that gets the failed unit's name and is no template instance.
struct FailureHandlerWithoutTemplate: LintRule {
    static let info = RuleInfo(
        id: "failure-handler-without-template",
        severity: .info,
        summary: "OnFailure= starts a unit that is not told which unit failed",
        rationale: """
            The handler learns the name of the unit that failed from its instance. Started by a plain \
            name it serves one failure at a time, and cannot tell from which unit it came on 247.
            """,
        flagged: ["[Unit]\nOnFailure=alert.service\n"],
        accepted: ["[Unit]\nOnFailure=alert@%n.service\n"],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for handler in unit.unitsNamed(by: "OnFailure")
        where handler.isA(.service) && !handler.name.contains("@") {
            sink.advise(
                Self.self, "\(handler.name) is not told which unit failed",
                help: "make it a template and write OnFailure=NAME@%n.service", at: handler)
        }
    }
}

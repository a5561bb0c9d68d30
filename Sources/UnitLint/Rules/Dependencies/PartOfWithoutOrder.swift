import UnitCatalog
import UnitModel

/// Flags `PartOf=` on a unit that the unit is not ordered against.
struct PartOfWithoutOrder: LintRule {
    static let info = RuleInfo(
        id: "part-of-without-order",
        severity: .info,
        summary: "PartOf= without After= or Before= on the same unit",
        rationale: """
            A stop or restart of the other unit reaches this one at the same moment, so either may be \
            gone first. An order makes it predictable.
            """,
        flagged: ["[Unit]\nPartOf=web.service\n"],
        accepted: ["[Unit]\nPartOf=web.service\nAfter=web.service\n"],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard !unit.isDropIn else { return }
        for whole in unit.unitsNamed(by: "PartOf")
        where !unit.names(whole.name, in: ["After", "Before"]) {
            sink.advise(
                Self.self, "no order against \(whole.name), of which the unit is a part",
                help: "add After=\(whole.name)", at: whole)
        }
    }
}

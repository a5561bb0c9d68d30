import UnitCatalog
import UnitModel
import UnitValues

/// Flags a unit that is named twice in the same list.
struct DuplicateListEntry: LintRule {
    static let info = RuleInfo(
        id: "duplicate-list-entry",
        severity: .info,
        summary: "a unit that is named twice in the same list",
        rationale: "The second one adds nothing.",
        flagged: ["[Unit]\nAfter=a.service b.service a.service\n"],
        accepted: ["[Unit]\nAfter=a.service\nWants=a.service\n"],
        reference: "systemd.unit(5)")

    private static let lists = [
        "After", "Before", "Wants", "Requires", "BindsTo", "Conflicts", "PartOf",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for named in unit.named.repeated
        where named.assignment.directive.section == .unit
            && Self.lists.contains(named.currentDirective)
        {
            sink.advise(
                Self.self, "\(named.currentDirective)= names \(quoted(named.name)) twice",
                help: "drop one", at: named)
        }
    }
}

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
        for list in Self.lists {
            let units = unit.unitsNamed(by: list)
            guard units.count > 1 else { continue }
            for named in Self.repeated(units) {
                sink.advise(
                    Self.self, "\(list)= names \(quoted(named.name)) twice", help: "drop one",
                    at: named)
            }
        }
    }

    /// The units that earlier ones of a list have the names of.
    private static func repeated(_ units: [NamedUnit]) -> [NamedUnit] {
        // Most lists are so short that looking at all is quicker than hashing each.
        guard units.count > 8 else {
            return units.indices.compactMap { index in
                let name = units[index].name
                return units[..<index].contains { $0.name == name } ? units[index] : nil
            }
        }
        var seen: Set<String> = []
        return units.filter { !seen.insert($0.name).inserted }
    }
}

import UnitCatalog
import UnitModel
import UnitValues

/// Flags a unit that names itself in a dependency.
struct DependencyOnItself: LintRule {
    static let info = RuleInfo(
        id: "dependency-on-itself",
        severity: .warning,
        summary: "a dependency of a unit on itself",
        rationale: """
            systemd drops a dependency on the unit itself. Most often another unit was meant, or the \
            file was copied.
            """,
        flagged: [
            "[Unit]\nWants=example.service\n", "[Unit]\nOnFailure=%n\n",
            "[Unit]\nAfter=%p.service\n",
        ],
        accepted: ["[Unit]\nWants=other.service\n"],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let context = unit.newest.context
        let fileName = context.unitName
        let ownName = context.unit.text
        for unit in unit.namedUnits where unit.assignment.directive.section == .unit {
            let name = unit.expanded(in: context)
            guard name == fileName || name == ownName,
                Self.directives.contains(unit.currentDirective)
            else { continue }
            let isNamed = Self.named.contains(unit.directive)
            sink.report(
                Self.self,
                Report(
                    "\(unit.directive)= names the unit itself",
                    help: "name another unit or drop it", effect: isNamed ? .ignored : .none,
                    scope: isNamed ? .unit : .line,
                    targets: sink.targets.filter { unit.isRead(by: $0) }),
                at: unit.range, of: unit.assignment)
        }
    }

    private static let directives: WordSet = [
        "After", "Before", "Wants", "Requires", "Requisite", "BindsTo", "PartOf", "Conflicts",
        "OnFailure", "OnSuccess", "Upholds", "PropagatesReloadTo", "JoinsNamespaceOf",
    ]

    /// The dependencies that systemd does not drop in silence.
    private static let named: WordSet = [
        "Conflicts", "Before", "After", "OnFailure", "OnSuccess",
    ]
}

extension NamedUnit {
    /// The name with its specifiers replaced; as it is written where that fails.
    fileprivate func expanded(in context: ValueContext) -> String {
        guard hasPercent else { return name }
        let bytes = Array(name.utf8)
        let text = try? SpecifierExpansion.expand(
            bytes, at: 0..<bytes.count, as: .unitName, in: context)
        return text.map { String(decoding: $0, as: UTF8.self) } ?? name
    }

    /// Whether a release knows the directive that names the unit.
    fileprivate func isRead(by version: SystemdVersion) -> Bool {
        assignment.directive.isKnown(to: version.number)
    }
}

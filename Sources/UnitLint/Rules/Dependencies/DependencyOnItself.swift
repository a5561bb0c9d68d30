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
        flagged: ["[Unit]\nWants=example.service\n", "[Unit]\nOnFailure=%n\n"],
        accepted: ["[Unit]\nWants=other.service\n"],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let named = unit.unitsNamed(
            by: "After", "Before", "Wants", "Requires", "Requisite", "BindsTo", "PartOf",
            "Conflicts",
            "OnFailure", "OnSuccess", "Upholds", "PropagatesReloadTo", "JoinsNamespaceOf")
        guard !named.isEmpty else { return }
        let own = unit.newest.context.unitName
        for unit in named where unit.name == own || unit.name == "%n" {
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

    /// The dependencies that systemd does not drop in silence.
    private static let named: Set<String> = [
        "Conflicts", "Before", "After", "OnFailure", "OnSuccess",
    ]
}

extension NamedUnit {
    /// Whether a release knows the directive that names the unit.
    fileprivate func isRead(by version: SystemdVersion) -> Bool {
        assignment.directive.isKnown(to: version.number)
    }
}

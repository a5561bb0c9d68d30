import UnitCatalog
import UnitModel
import UnitValues

/// Flags a single triggering condition, which is like one without `|`.
struct LoneTriggerCondition: LintRule {
    static let info = RuleInfo(
        id: "lone-trigger-condition",
        severity: .info,
        summary: "a single condition with the prefix |",
        rationale: """
            `|` means that one of several such conditions is enough. With only one of them it changes nothing.
            """,
        flagged: ["[Unit]\nConditionPathExists=|/etc/web.conf\n"],
        accepted: ["[Unit]\nConditionPathExists=|/etc/a\nConditionPathExists=|/etc/b\n"],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let triggers = unit.newest.assignments.filter { line in
            guard case .condition = line.directive.kind, case .condition(let test) = line.value
            else { return false }
            return test.isTrigger && line.directive.name.hasPrefix("Condition")
        }
        guard triggers.count == 1, let line = triggers.first, !unit.isDropIn else {
            return
        }
        sink.advise(
            Self.self, "'|' does nothing in front of the only such condition", help: "drop it",
            at: line)
    }
}

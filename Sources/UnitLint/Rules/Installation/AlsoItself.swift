import UnitCatalog
import UnitModel
import UnitValues

/// Flags `Also=` that names the unit itself.
struct AlsoItself: LintRule {
    static let info = RuleInfo(
        id: "also-itself",
        severity: .warning,
        summary: "Also= names the unit itself",
        rationale: "The unit is being enabled already; most likely its socket or timer was meant.",
        flagged: ["[Service]\nExecStart=/bin/true\n[Install]\nAlso=example.service\n"],
        accepted: ["[Service]\nExecStart=/bin/true\n[Install]\nAlso=example.socket\n"],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for other in unit.unitsNamed(by: "Also", in: .install)
        where other.name == unit.newest.context.unitName || other.name == "%n" {
            sink.advise(
                Self.self, "Also= names the unit itself",
                help: "name the unit to enable together with this one, or drop it", at: other)
        }
    }
}

import UnitCatalog
import UnitModel

/// Flags a user unit that is wanted by a target that only the system manager has.
struct SystemTargetInUserUnit: LintRule {
    static let info = RuleInfo(
        id: "system-target-in-user-unit",
        severity: .error,
        summary: "WantedBy=multi-user.target or graphical.target in a user unit",
        rationale: """
            A user's manager has no `multi-user.target`: the unit is enabled and never started.
            """,
        exampleName: "user/example.service",
        flagged: ["[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n"],
        accepted: ["[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=default.target\n"],
        reference: "systemd.special(7)")

    private static let system: WordSet = ["multi-user.target", "graphical.target"]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard unit.isUserUnit else { return }
        for target in unit.unitsNamed(by: "WantedBy", "RequiredBy", in: .install)
        where Self.system.contains(target.name) {
            sink.advise(
                Self.self, "a user's manager has no \(target.name)",
                help: "write default.target, or graphical-session.target", at: target)
        }
    }
}

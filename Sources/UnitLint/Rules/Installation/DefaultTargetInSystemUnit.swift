import UnitCatalog
import UnitModel

/// Flags a system unit that is wanted by `default.target`.
struct DefaultTargetInSystemUnit: LintRule {
    static let info = RuleInfo(
        id: "default-target-in-system-unit",
        severity: .warning,
        summary: "WantedBy=default.target in a system unit",
        rationale: """
            `default.target` is an alias that the administrator points elsewhere: for a while at \
            `rescue.target`, say, which then pulls the unit in as well. Only user units, which have no \
            `multi-user.target`, are installed in it.
            """,
        flagged: ["[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=default.target\n"],
        accepted: ["[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n"],
        reference: "systemd.special(7)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard !unit.isUserUnit else { return }
        for target in unit.unitsNamed(by: "WantedBy", "RequiredBy", in: .install)
        where target.name == "default.target" {
            sink.advise(
                Self.self, "default.target is an alias, which may lead to rescue.target as well",
                help: "write multi-user.target or graphical.target", at: target)
        }
    }
}

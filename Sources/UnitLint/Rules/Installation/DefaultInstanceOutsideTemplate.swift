import UnitCatalog
import UnitModel
import UnitValues

/// Flags `DefaultInstance=` in a unit that is no template.
struct DefaultInstanceOutsideTemplate: LintRule {
    static let info = RuleInfo(
        id: "default-instance-outside-template",
        severity: .warning,
        summary: "DefaultInstance= in a unit that is no template",
        rationale: "Only a unit named `NAME@.TYPE` has instances; elsewhere the line does nothing.",
        flagged: ["[Service]\nExecStart=/bin/true\n[Install]\nDefaultInstance=one\n"],
        accepted: ["[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n"],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard !unit.isOfTemplate,
            let line = unit.newest.values(of: "DefaultInstance", in: .install).last
        else { return }
        sink.advise(
            Self.self, "the unit is no template, so it has no default instance",
            help: "drop the line, or name the file NAME@\(unit.newest.kind.suffix)", at: line)
    }
}

import UnitCatalog
import UnitModel

/// Flags `RequiredBy=` with a target of the boot.
struct RequiredByTarget: LintRule {
    static let info = RuleInfo(
        id: "required-by-target",
        severity: .info,
        summary: "RequiredBy= with a target of the boot, where WantedBy= is usual",
        rationale: """
            When the unit fails, the target that requires it fails as well, and with \
            `multi-user.target` that is the boot.
            """,
        flagged: ["[Service]\nExecStart=/bin/true\n[Install]\nRequiredBy=multi-user.target\n"],
        accepted: ["[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n"],
        reference: "systemd.unit(5)")

    private static let boot: WordSet = [
        "multi-user.target", "graphical.target", "default.target", "basic.target",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for target in unit.unitsNamed(by: "RequiredBy", in: .install)
        where Self.boot.contains(target.name) {
            sink.advise(
                Self.self, "the boot fails when this unit does",
                help: "write WantedBy=\(target.name)",
                at: target)
        }
    }
}

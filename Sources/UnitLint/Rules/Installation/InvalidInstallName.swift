import UnitCatalog
import UnitModel
import UnitValues

/// Flags names in `[Install]` that `systemctl enable` does not take.
struct InvalidInstallName: LintRule {
    static let info = RuleInfo(
        id: "invalid-install-name",
        severity: .error,
        summary: "a name in [Install] that is no unit's name",
        rationale: """
            The manager does not read `[Install]`. `systemctl enable` does, and fails or skips the \
            name, so the mistake is found only when the unit is enabled.
            """,
        flagged: [
            "[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.taget\n",
            "[Service]\nExecStart=/bin/true\n[Install]\nAlso=helper\n",
            "[Service]\nExecStart=/bin/true\n[Install]\nRequiredBy=bad@@.service name\n",
        ],
        accepted: [
            "[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nAlso=a@%i.socket\n"
        ],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let named = unit.unitsNamed(
            by: "WantedBy", "RequiredBy", "UpheldBy", "Also", "Alias", in: .install)
        guard !named.isEmpty else { return }
        let context = unit.newest.context
        for unit in named {
            guard !Self.isName(unit, in: context) else { continue }
            let suffix = UnitKind(fileName: unit.name) == nil
            sink.advise(
                Self.self, "\(quoted(unit.name)) is no name of a unit",
                help: suffix
                    ? "a name ends in the type of the unit, such as .service or .target"
                    : "letters, digits and : _ . \\ - @ are allowed",
                at: unit)
        }
    }

    private static func isName(_ unit: NamedUnit, in context: ValueContext) -> Bool {
        guard unit.hasPercent else { return UnitName(unit.name) != nil }
        let bytes = Array(unit.name.utf8)
        guard
            let expanded = try? SpecifierExpansion.expand(
                bytes, at: 0..<bytes.count, as: .install, in: context)
        else { return false }
        return UnitName(String(decoding: expanded, as: UTF8.self)) != nil
    }
}

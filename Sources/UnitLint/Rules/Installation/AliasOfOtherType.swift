import UnitCatalog
import UnitModel
import UnitValues

/// Flags an alias that the unit cannot have.
struct AliasOfOtherType: LintRule {
    static let info = RuleInfo(
        id: "alias-of-other-type",
        severity: .error,
        summary: "Alias= with another type than the unit's, or for a type that has none",
        rationale: """
            An alias is a link to the unit's file, and the suffix of a name tells the type. systemd \
            refuses a link between types, and units of type mount, automount, swap and slice have no \
            aliases at all, since their names are paths.
            """,
        flagged: ["[Service]\nExecStart=/bin/true\n[Install]\nAlias=example.socket\n"],
        accepted: ["[Service]\nExecStart=/bin/true\n[Install]\nAlias=web.service\n"],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let kind = unit.newest.kind
        for alias in unit.unitsNamed(by: "Alias", in: .install) {
            if [.mount, .automount, .swap, .slice].contains(kind) {
                sink.advise(
                    Self.self, "a \(kind.rawValue) cannot have an alias", help: "drop the line",
                    at: alias)
            } else if let other = UnitKind(fileName: alias.name), other != kind {
                sink.advise(
                    Self.self,
                    "the alias '\(alias.name)' is of type \(other.rawValue), the unit of "
                        + "type \(kind.rawValue)",
                    help: "an alias ends in \(kind.suffix)", at: alias)
            } else if let name = UnitName(alias.name),
                let own = UnitName(unit.newest.context.unitName), own.form == .plain,
                name.form != .plain
            {
                sink.advise(
                    Self.self,
                    "'\(alias.name)' is a template or an instance, and the unit is neither",
                    help: "an alias has an @ where the unit's name has one", at: alias)
            }
        }
    }
}

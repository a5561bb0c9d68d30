import UnitCatalog
import UnitModel
import UnitValues

/// Flags `Requires=` and its like on a unit that the unit is not ordered against.
struct RequirementWithoutOrder: LintRule, RevisableRule {
    static let info = RuleInfo(
        id: "requirement-without-order",
        severity: .warning,
        summary: "Requires=, BindsTo= or Requisite= without After= on the same unit",
        rationale: """
            Without an order both units are started at the same moment: the unit may run before what \
            it needs, and `BindsTo=` and `Requisite=` cannot do what they are for.
            """,
        flagged: [
            "[Unit]\nRequires=dbus.service\n[Service]\nExecStart=/bin/true\n",
            "[Unit]\nBindsTo=db.service\n[Service]\nExecStart=/bin/true\n",
        ],
        accepted: [
            "[Unit]\nRequires=db.service\nAfter=db.service\n", "[Unit]\nRequires=db.socket\n",
            "[Unit]\nRequires=db.service\nBefore=db.service\n",
        ],
        reference: "systemd.unit(5)")

    /// Units that a unit with default dependencies is ordered after in any case.
    private static let early: WordSet = [
        "sysinit.target", "basic.target", "sockets.target", "paths.target", "local-fs.target",
        "swap.target", "slices.target",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        // A target is ordered after what it requires by systemd itself.
        guard !unit.isDropIn, effective.kind != .target else { return }
        for required in unit.unitsNamed(by: "Requires", "BindsTo", "Requisite")
        where !isOrderedAnyway(required, in: effective) && !isOrdered(required, in: unit.named) {
            sink.advise(
                Self.self,
                "\(required.directive)=\(required.name) without After=\(required.name): nothing here orders the two",
                help: "add After=\(required.name), or Before= where that comes later",
                fix: .inserting(
                    line: "After=\(required.name)", after: required.assignment, in: unit.file,
                    isSafe: false),
                at: required)
        }
    }

    /// Two units are ordered also where the other one says so.
    func isExcused(_ unit: CollectedUnit, in collection: LintedCollection) -> Bool {
        guard let name = unit.name?.text, unit.kind != .target else { return false }
        let loose = unit.mentions("Requires", "BindsTo", "Requisite").filter {
            !isOrderedAnyway($0.written, in: unit.effective)
                && !isOrdered($0.written, in: unit.named)
        }
        return loose.allSatisfy { mention in
            collection.unit(mention.name, beside: unit)?.named
                .names(name, in: ["After", "Before"]) == true
        }
    }

    /// Whether the unit is ordered against another one, or against what comes after that.
    private func isOrdered(_ required: NamedUnit, in named: NamedUnits) -> Bool {
        named.names(required.name, in: ["After", "Before"])
            || required.name == "network.target"
                && named.names("network-online.target", in: ["After"])
    }

    private func isOrderedAnyway(_ required: NamedUnit, in unit: EffectiveUnit) -> Bool {
        // A name that no unit can have requires nothing.
        if UnitName(required.name) == nil, !required.name.contains("%") { return true }
        if required.isA(.slice) || unit.kind == .automount { return true }
        // The service of a timer, socket or path is ordered after it.
        if unit.isNamesake(required.name) { return true }
        // Sockets only listen, in any order.
        if unit.kind == .socket, required.isA(.socket) { return true }
        return unit.hasDefaultDependencies
            && (required.isA(.socket) || required.isA(.path) || Self.early.contains(required.name))
    }
}

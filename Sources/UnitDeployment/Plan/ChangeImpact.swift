import UnitCatalog
import UnitModel

/// What a running unit needs in order to take over a change of its files.
enum ChangeImpact: Comparable {
    /// Nothing but that the manager reads the files again.
    case managerReload
    /// That the unit reloads.
    case reload
    /// That it is restarted.
    case restart

    /// What the difference of two readings of a unit asks for.
    init(from old: EffectiveUnit?, to new: EffectiveUnit) {
        // Their processes, if there are any, are those of other units.
        let isPassive: Set<UnitKind> = [.slice, .target, .scope, .device]
        guard !isPassive.contains(new.kind) else {
            self = .managerReload
            return
        }
        guard let old else {
            self = .restart
            return
        }
        let changed = Self.settings(of: old).symmetricDifference(Self.settings(of: new))
            .union(Self.reordered(old, new))
        let impact = changed.map { Self.impact(of: $0.directive) }.max()
        self = impact ?? .managerReload
    }

    private struct Setting: Hashable {
        let directive: Directive
        let value: [UInt8]
    }

    private static func settings(of unit: EffectiveUnit) -> Set<Setting> {
        Set(unit.assignments.map { Setting(directive: $0.directive, value: unit.text(of: $0)) })
    }

    /// The settings whose order among those of their directive differs.
    private static func reordered(_ old: EffectiveUnit, _ new: EffectiveUnit) -> Set<Setting> {
        func lists(_ unit: EffectiveUnit) -> [Directive: [[UInt8]]] {
            Dictionary(grouping: unit.assignments, by: \.directive).mapValues { assignments in
                assignments.map { unit.text(of: $0) }
            }
        }
        let (before, after) = (lists(old), lists(new))
        return Set(
            after.filter { before[$0.key] != $0.value }.map {
                Setting(directive: $0.key, value: [])
            })
    }

    private static func impact(of directive: Directive) -> ChangeImpact {
        switch (directive.section, directive.name) {
        case (.install, _), (.unit, "Description"), (.unit, "Documentation"): .managerReload
        // systemd remounts with other options.
        case (.mount, "Options"): .reload
        default: .restart
        }
    }
}

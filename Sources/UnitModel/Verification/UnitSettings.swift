import UnitCatalog
import UnitValues

/// What checks ask of a unit: the values that count in its own section and in `[Unit]`.
struct UnitSettings {
    private(set) var unit: EffectiveUnit

    /// The section of the unit's type.
    let section: SectionID

    /// The release that reads the unit.
    private(set) var version: SystemdVersion

    /// The type of a service, as systemd chooses it when the files do not; empty for other units.
    private(set) var serviceType = ""

    init(_ unit: EffectiveUnit) {
        self.unit = unit
        section = unit.kind.ownSection
        version = unit.context.version
        if unit.kind == .service { serviceType = chosenServiceType }
    }

    /// The same settings, which tell observers what is asked of them.
    func observed(by lookups: LookupObserver, _ releases: ReleaseObserver) -> UnitSettings {
        var settings = self
        settings.unit.observer = lookups
        settings.version = version.observed(by: releases)
        return settings
    }

    /// The value that counts of a directive; nil for none and for an empty one.
    func value(_ name: String, in section: SectionID? = nil) -> EffectiveAssignment? {
        unit.last(name, in: section ?? self.section).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The assignments of a list.
    func values(_ name: String, in section: SectionID? = nil) -> [EffectiveAssignment] {
        unit.values(of: name, in: section ?? self.section)
    }

    /// Whether a directive is set to anything but no, and not left at its default.
    func isOn(_ name: String) -> Bool {
        switch value(name)?.value {
        case .boolean(let isOn): isOn
        case .word(let word): word != "no"
        default: false
        }
    }

    /// The word of a fixed list that a directive is set to.
    func word(_ name: String, in section: SectionID? = nil) -> String? {
        guard case .word(let word) = value(name, in: section)?.value else { return nil }
        return word
    }

    /// The microseconds that a directive is set to.
    func time(_ name: String, in section: SectionID? = nil) -> UInt64? {
        guard case .time(let time) = value(name, in: section)?.value else { return nil }
        return time
    }

    /// The number that a directive is set to.
    func number(_ name: String) -> UInt64? {
        guard case .number(let number) = value(name)?.value else { return nil }
        return number
    }

    /// The path that a directive is set to.
    func path(_ name: String) -> AbsolutePath? {
        guard case .path(let path) = value(name)?.value else { return nil }
        return path
    }

    /// A problem with the unit, at the value that it is about.
    func problem(
        _ mistake: UnitMistake, _ message: String, help: String? = nil,
        effect: ValueEffect = .fatal, refusal: LoadRefusal = .badSetting,
        at assignment: EffectiveAssignment? = nil
    ) -> [UnitProblem] {
        [
            UnitProblem(
                mistake: mistake, effect: effect, refusal: refusal, message: message, help: help,
                place: assignment.map { .init(origin: $0.origin, range: $0.range) },
                section: assignment?.directive.section ?? section)
        ]
    }
}

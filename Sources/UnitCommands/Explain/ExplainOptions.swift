import ArgumentParser
import UnitModel
import UnitValues

/// What the explanation of a line depends on beside the line.
struct ExplainOptions {
    /// The releases that read it.
    var targets = TargetSelection.recorded

    /// The time zone in which a manager reads a calendar expression without one.
    var zone = NamedTimeZone.utc

    /// Whether specifiers say what the machine at hand is.
    var isOnHost = false

    /// Who reads a value of a unit.
    func context(_ version: SystemdVersion, unitName: String, _ manager: ManagerScope)
        -> ValueContext
    {
        ValueContext(
            version: version, unitName: unitName, manager: manager,
            machine: isOnHost ? HostIdentity.identity(for: manager) : nil)
    }
}

/// A time zone with the name that people know it by.
struct NamedTimeZone {
    let name: String
    let rules: TimeZoneRules

    static let utc = NamedTimeZone(name: "UTC", rules: .utc)

    /// The zone of this machine, which its managers use.
    static var machine: NamedTimeZone {
        guard let zone = TimeZoneRules.ofMachine else { return .utc }
        return NamedTimeZone(name: zone.name, rules: zone.rules)
    }

    /// The zone that a word of the command line names; that of the machine when there is none.
    ///
    /// - Throws: A `ValidationError` when there is no such zone.
    static func parse(_ name: String?) throws -> NamedTimeZone {
        guard let name else { return .machine }
        guard let rules = TimeZoneRules(named: name) else {
            throw ValidationError(
                "there is no time zone '\(name)' on this machine; write a name such as "
                    + "Europe/Berlin, or UTC.")
        }
        return NamedTimeZone(name: name, rules: rules)
    }
}

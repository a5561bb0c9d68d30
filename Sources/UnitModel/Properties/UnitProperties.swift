import UnitCatalog
import UnitValues

/// What a release's manager would publish of a unit over D-Bus, worked out from its files alone.
///
/// The names and values are those of `org.freedesktop.systemd1`(5): what the files set, what
/// follows from it, and the defaults. Left out is what only a running manager or the machine
/// knows, such as states, time stamps and limits that the manager was started with.
public struct UnitProperties: Sendable {
    /// The values by the names of the properties.
    public let values: [String: PropertyValue]

    /// The properties of a unit, for the release that read it.
    public init(of unit: EffectiveUnit) {
        var sheet = PropertySheet(unit)
        sheet.fill()
        for rule in ImpliedProperties.rules(for: unit.kind) { rule(&sheet) }
        values = sheet.values
    }

    /// The value of a property; nil when the unit's type or the release does not have it, or
    /// when only the running system knows it.
    public subscript(name: String) -> PropertyValue? { values[name] }
}

/// The properties of a unit while they are worked out.
struct PropertySheet {
    let unit: EffectiveUnit

    /// The release, as a bare number.
    let release: Int

    private let index: PropertyIndex

    /// The values so far.
    var values: [String: PropertyValue] = [:]

    /// The properties that an assignment gave a value to.
    private(set) var assigned: Set<String> = []

    init(_ unit: EffectiveUnit) {
        self.unit = unit
        release = unit.context.version.number
        index = PropertyIndex.of(unit.kind, in: release)
    }

    /// Takes what the files say, and the defaults where they say nothing.
    mutating func fill() {
        values = index.defaults
        var assignments: [String: [EffectiveAssignment]] = [:]
        for assignment in unit.assignments {
            for name in index.shown[assignment.directive] ?? [] {
                assignments[name, default: []].append(assignment)
            }
        }
        for (name, assignments) in assignments {
            if assignments.last?.value.dependsOnMachine == true { values[name] = nil }
            guard let property = index.properties[name],
                let value = PropertyEncoder(property, of: unit, assignments).value()
            else { continue }
            values[name] = value
            assigned.insert(name)
        }
    }

    /// All properties of the unit's type and of the release.
    var propertiesByName: [String: UnitProperty] { index.properties }

    /// What a property is when nothing is set; nil when the release alone does not decide.
    func defaultValue(of name: String) -> PropertyValue? { index.defaults[name] }

    /// The properties of directives that change another property as a consequence.
    func properties(implying name: String) -> [String] { index.implying[name] ?? [] }

    /// Leaves out a property that cannot be worked out.
    mutating func forget(_ name: String) { values[name] = nil }

    /// Whether an assignment gave a property its value.
    func isAssigned(_ name: String) -> Bool { assigned.contains(name) }

    /// Sets a property that the release and the unit's type have.
    mutating func set(_ name: String, to value: PropertyValue) {
        if index.properties[name] != nil { values[name] = value }
    }
}

import SystemdBus
import UnitCatalog
import UnitModel
import UnitValues

/// Compares what a manager publishes of a unit with what its files say.
struct PropertyDifferences {
    let units: HostUnits
    let name: String
    let ours: HostUnit
    let theirs: [String: BusValue]

    private var type: String { ours.unit.kind.rawValue }

    /// One line for each difference.
    var lines: [String] {
        let isLoaded = theirs["LoadState"]?.text == "loaded"
        guard isLoaded == (ours.unit.refusal == nil) else {
            return ["\(name) is \(theirs["LoadState"]?.text ?? "?"), and we say otherwise"]
        }
        guard isLoaded else { return [] }
        return ours.properties.values.sorted { $0.key < $1.key }.flatMap(difference) + missing
    }

    private func difference(_ property: String, _ value: PropertyValue) -> [String] {
        guard !MachineDecides.isAbout(property, of: type) else { return [] }
        guard let published = theirs[property],
            let known = Catalog.shared.property(named: property, of: ours.unit.kind)
        else { return ["\(name) has no \(property)"] }
        guard known.encoding != .unitNames else { return dependencyDifference(property) }
        let ours = value.normal(as: known.encoding, named: property)
        let theirs = PropertyValue(published).normal(as: known.encoding, named: property)
        return ours == theirs ? [] : ["\(name) \(property): \(theirs), and we say \(ours)"]
    }

    /// What we could say and do not.
    private var missing: [String] {
        theirs.keys.sorted().filter { property in
            ours.properties[property] == nil
                && Catalog.shared.property(named: property, of: ours.unit.kind) != nil
                && !MachineDecides.isAbout(property, of: type)
        }.map { "\(name) has \($0), and we say nothing" }
    }

    // MARK: Dependencies

    /// A manager knows other units too, which may name this one.
    private func dependencyDifference(_ property: String) -> [String] {
        let known = Set(ours.names(property).map(units.ownName))
        let published = Set(theirs[property]?.texts ?? [])
        let unexplained = published.subtracting(known).filter { !isExplained($0, in: property) }
        return known.subtracting(published).sorted().map {
            "\(name) \(property): not \($0), and we say so"
        } + unexplained.sorted().map { "\(name) \(property): \($0), and we do not say so" }
    }

    private func isExplained(_ other: String, in property: String) -> Bool {
        if let folder = Self.folders[property], units.isLinked(other, into: name, folder) {
            return true
        }
        // A file system may be mounted without a unit file.
        if property == "After", isBelow(other) { return true }
        guard let unit = try? units.unit(other) else { return false }
        let isNamed = Self.inverses[property].map { units.names($0, of: unit).contains(name) }
        switch (property, unit.unit.kind) {
        case ("After", .socket), ("After", .timer), ("After", .path):
            return isNamed == true || units.isTriggered(name, by: unit)
        case ("Before", .target): return isNamed == true || units.isPulled(name, into: unit)
        default: return isNamed == true
        }
    }

    /// Whether the unit needs a path below a mount point.
    private func isBelow(_ mount: String) -> Bool {
        guard let mount = UnitName(mount), mount.type == "mount", let point = mount.path else {
            return false
        }
        let paths = ["RequiresMountsFor", "WantsMountsFor"].flatMap { theirs[$0]?.texts ?? [] }
        return paths.contains { point == "/" || $0 == point || $0.hasPrefix(point + "/") }
    }

    /// Folders whose links make dependencies.
    private static let folders = ["Wants": "wants", "Requires": "requires", "Upholds": "upholds"]

    /// What another unit says of this one when this one has it of that one.
    private static let inverses = [
        "After": "Before", "Before": "After", "Conflicts": "Conflicts",
        "PropagatesReloadTo": "ReloadPropagatedFrom", "ReloadPropagatedFrom": "PropagatesReloadTo",
        "PropagatesStopTo": "StopPropagatedFrom", "StopPropagatedFrom": "PropagatesStopTo",
    ]
}

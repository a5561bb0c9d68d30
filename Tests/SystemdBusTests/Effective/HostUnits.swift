import Foundation
import UnitCatalog
import UnitModel
import UnitTestSupport
import UnitValues
import UnitWorkspace

/// The units of a booted host, as they are worked out from its files alone.
struct HostUnits {
    let release: SystemdVersion
    let lookup: UnitLookup
    let path: UnitSearchPath
    private let machine: MachineIdentity

    /// Reads which files there are; those that come later are not seen.
    init(of host: BootedHost) throws {
        release = SystemdVersion(host.version)
        path = .system(root: host.outsideRoot)
        lookup = UnitLookup(path)
        var machine = MachineIdentity.unknown
        for (letter, path) in [
            ("m", "/etc/machine-id"), ("H", "/proc/sys/kernel/hostname"),
            ("v", "/proc/sys/kernel/osrelease"),
        ] as [(Unicode.Scalar, String)] {
            let text = try host.output(of: ["cat", path])
            machine[UInt8(ascii: letter)] = String(text.prefix { $0 != "\n" })
        }
        self.machine = machine
    }

    /// A unit with its drop-ins; nil when the name is that of no unit with a file.
    func unit(_ name: String) throws -> HostUnit? {
        guard let name = UnitName(name) else { return nil }
        let located = lookup.find(name)
        guard case .found = located.state else { return nil }
        let unit = EffectiveUnit(
            try located.read(),
            in: ValueContext(
                version: release, unitName: located.name.text, machine: machine))
        return HostUnit(unit: unit, properties: UnitProperties(of: unit))
    }

    /// What a unit is called that may be named by an alias.
    func ownName(of name: String) -> String {
        UnitName(name).map { lookup.find($0).name.text } ?? name
    }

    /// The units that a unit names in a directive, and those that follow from its type.
    func names(_ directive: String, of unit: HostUnit) -> Set<String> {
        let assigned = unit.unit.values(of: directive, in: .unit).flatMap {
            assignment -> [String] in
            guard case .unitNames(let names) = assignment.value else { return [] }
            return names.map(\.text)
        }
        return Set((assigned + unit.names(directive)).map(ownName))
    }

    /// Whether a socket, timer or path starts a unit.
    func isTriggered(_ name: String, by unit: HostUnit) -> Bool {
        let directive = unit.unit.kind == .socket ? "Service" : "Unit"
        if case .unitName(let other) = unit.unit.last(directive, in: unit.unit.kind.ownSection)?
            .value
        {
            return ownName(of: other.text) == name
        }
        return unit.unit.name?.with(type: "service").map { ownName(of: $0.text) } == name
    }

    /// Whether a target pulls a unit in, and waits for it.
    func isPulled(_ name: String, into target: HostUnit) -> Bool {
        guard target.properties["DefaultDependencies"] == .boolean(true),
            let targetName = target.unit.name?.text
        else { return false }
        return [("Wants", "wants"), ("Requires", "requires")].contains { directive, folder in
            names(directive, of: target).contains(name)
                || isLinked(name, into: targetName, folder)
        }
    }

    /// Whether a link in a folder such as `web.service.wants` pulls one unit into another.
    func isLinked(_ name: String, into unit: String, _ folder: String) -> Bool {
        let aliases = UnitName(unit).map { lookup.find($0).aliases } ?? []
        return path.directories.contains { directory in
            ([unit] + aliases).contains { unit in
                let links = "\(path.root)\(directory)/\(unit).\(folder)"
                let names = (try? FileManager.default.contentsOfDirectory(atPath: links)) ?? []
                return names.contains { ownName(of: $0) == name }
            }
        }
    }
}

extension EffectiveUnit {
    /// The unit's name.
    var name: UnitName? { UnitName(context.unitName) }
}

/// A unit of a host, offline.
struct HostUnit {
    let unit: EffectiveUnit
    let properties: UnitProperties

    /// The names in a list of units.
    func names(_ property: String) -> Set<String> {
        Set((properties[property]?.elements ?? []).compactMap(\.string))
    }
}

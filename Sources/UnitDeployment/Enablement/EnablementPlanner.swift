import UnitModel
import UnitValues

/// Compares the links that units should be enabled by with those that are there.
struct EnablementPlanner {
    let collection: UnitCollection
    /// Whether a link that leads elsewhere may be replaced.
    let force: Bool

    private(set) var notes: [String] = []
    /// The units that have been or are going to be enabled, templates as their instance.
    private(set) var enabled: Set<UnitName> = []

    private var place: DeploymentPlace { collection.place }

    init(_ collection: UnitCollection, force: Bool) {
        self.collection = collection
        self.force = force
    }

    /// The links to make and to remove for units whose files are being installed.
    mutating func changes(
        for units: [UnitName]
    ) throws(DeploymentError) -> [LinkChange] {
        var wanted: [String: EnablementLink] = [:]
        for unit in units {
            for link in try links(of: unit) { wanted[link.name] = link }
        }
        var changes: [LinkChange] = []
        for link in wanted.values {
            let path = place.path(of: link.name)
            let before = try place.tree.entry(path)
            guard try isMissing(link, at: path, before) else { continue }
            changes.append(
                LinkChange(kind: .make, path: path, target: link.target, before: before))
        }
        for link in try formerLinks(of: units) where wanted[link.name] == nil {
            let path = place.path(of: link.name)
            let before = try place.tree.entry(path)
            guard case .link(let target) = before, target == link.target else { continue }
            changes.append(LinkChange(kind: .remove, path: path, target: target, before: before))
        }
        return changes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The links of a unit and of those that `Also=` names.
    private mutating func links(of unit: UnitName) throws(DeploymentError) -> [EnablementLink] {
        var links: [EnablementLink] = []
        var waiting = [unit]
        var seen: Set<UnitName> = []
        while let next = waiting.popLast() {
            guard seen.insert(next).inserted else { continue }
            guard let rules = try rules(for: next, collection.unit(next)) else {
                throw .badInstall(
                    unit: unit.text, reason: "Also= names '\(next)', which has no unit file")
            }
            for text in rules.install.also {
                guard let also = UnitName(text) else {
                    throw .badInstall(
                        unit: next.text, reason: "Also= names '\(text)', which is no unit name")
                }
                waiting.append(also)
            }
            if rules.isTemplateWithoutInstance {
                notes.append(
                    "\(next) is a template without DefaultInstance=: enable one of its instances")
                continue
            }
            let own = try rules.links()
            if !own.isEmpty, let name = rules.enabledName { enabled.insert(name) }
            links += own
        }
        return links
    }

    private func rules(
        for unit: UnitName, _ effective: EffectiveUnit?
    ) throws(DeploymentError) -> EnablementRules? {
        guard let effective, let path = try collection.fragmentPath(of: unit) else { return nil }
        return EnablementRules(
            unit: unit, fragment: path, install: InstallSection(effective),
            version: collection.version)
    }

    /// The links that the files asked for that are replaced.
    private func formerLinks(of units: [UnitName]) throws(DeploymentError) -> [EnablementLink] {
        var links: [EnablementLink] = []
        for unit in units {
            guard let rules = try rules(for: unit, collection.installedUnit(unit)),
                // What systemd refuses has made no links.
                let former = try? rules.links()
            else { continue }
            links += former
        }
        return links
    }

    private func isMissing(
        _ link: EnablementLink, at path: String, _ found: HostEntry
    ) throws(DeploymentError) -> Bool {
        switch found {
        case .absent: return true
        case .link(let target):
            // systemd goes by the names; `/lib` and `/usr/lib` are the same on most hosts.
            if HostTree.split(target).name == HostTree.split(link.target).name { return false }
            guard force else {
                throw .badInstall(
                    unit: HostTree.split(link.target).name,
                    reason: "\(path) is a link to '\(target)'; remove it, or give --force")
            }
            return true
        default:
            throw .badInstall(
                unit: HostTree.split(link.target).name,
                reason: "\(path) is \(found.noun), not a link")
        }
    }
}

extension EnablementRules {
    /// Whether the unit could be enabled only as an instance that nobody has named.
    var isTemplateWithoutInstance: Bool {
        unit.form == .template && enabledName == nil
            && install.hooks.contains { hook in
                hook.dependents.contains { !(UnitName($0).map(mayWait) ?? false) }
            }
    }
}

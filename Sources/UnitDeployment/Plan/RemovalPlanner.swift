import SystemdBus
import UnitValues

/// Works out what has to go when units are uninstalled.
struct RemovalPlanner {
    let place: DeploymentPlace
    let options: DeploymentOptions
    let manager: SystemdManager?

    /// A plan that takes away what was installed for units, with the links to them.
    ///
    /// - Throws: ``DeploymentError/notInstalled(unit:)``, and
    ///   ``DeploymentError/changedSince(path:)`` for a file that somebody else has changed.
    func plan(for units: [UnitName]) async throws(DeploymentError) -> DeploymentPlan {
        let installed = try InstalledFiles(of: place)
        var plan = DeploymentPlan()
        for unit in units {
            let paths = installed.paths(of: unit.text, in: place)
            guard !paths.isEmpty else { throw .notInstalled(unit: unit.text) }
            for path in paths {
                if let file = try removal(of: path, installed) { plan.files.append(file) }
            }
            // The links belong to the file: a drop-in for another's unit leaves them alone.
            if paths.contains(place.path(of: unit.text)) { plan.links += try links(to: unit) }
            plan.units += try await stops(of: unit)
        }
        return plan
    }

    private func removal(
        of path: String, _ installed: InstalledFiles
    ) throws(DeploymentError) -> FileChange? {
        let before = try place.tree.entry(path)
        guard case .file(let file) = before else {
            guard before == .absent || options.force else { throw .changedSince(path: path) }
            return nil
        }
        guard installed.isAsWritten(path, file.bytes) || options.force else {
            throw .changedSince(path: path)
        }
        return FileChange(kind: .remove, path: path, old: file.bytes, new: [], before: before)
    }

    // MARK: Links

    /// The links in the folder of units, and in the folders of hooks below it, that lead to a unit
    /// or have the name of it or one of its instances.
    private func links(to unit: UnitName) throws(DeploymentError) -> [LinkChange] {
        var folders = [place.unitFolder]
        let endings = InstallSection.hookDirectives.map { "." + $1 }
        if let folder = try place.tree.folder(place.unitFolder) {
            folders += try folder.names().filter { name in endings.contains(where: name.hasSuffix) }
                .map { place.path(of: $0) }
        }
        var links: [LinkChange] = []
        for path in folders {
            guard let folder = try? place.tree.folder(path) else { continue }
            for name in try folder.names() {
                let before = try folder.entry(name)
                guard case .link(let target) = before, isLink(name, target, to: unit) else {
                    continue
                }
                links.append(
                    LinkChange(
                        kind: .remove, path: folder.path(of: name), target: target, before: before))
            }
        }
        return links
    }

    private func isLink(_ name: String, _ target: String, to unit: UnitName) -> Bool {
        if HostTree.split(target).name == unit.text { return true }
        guard let name = UnitName(name) else { return false }
        return name == unit || unit.form == .template && name.template == unit
    }

    // MARK: Running units

    private func stops(of unit: UnitName) async throws(DeploymentError) -> [UnitChange] {
        guard let manager, options.starts else { return [] }
        do {
            let names =
                unit.form == .template
                ? try await manager.loadedUnits(matching: ["\(unit.prefix)@*\(unit.suffix)"])
                    .map(\.name) : [try BusUnitName(unit.text)]
            var changes: [UnitChange] = []
            for name in names {
                let activity = UnitActivity(try await manager.status(of: name))
                guard activity == .active else { continue }
                // All at once: systemd knows which has to wait for which.
                changes.append(
                    UnitChange(verb: .stop, unit: name, before: activity, stage: 0))
            }
            return changes
        } catch {
            throw .bus(error)
        }
    }
}

extension DeploymentPlan {
    /// The steps that carry a plan of removal out, in order.
    func removalSteps(
        of names: [UnitName], in place: DeploymentPlace, hasManager: Bool
    ) throws(DeploymentError) -> [[TransactionStep]] {
        var installed = try InstalledFiles(of: place)
        var steps: [TransactionStep] = []
        for link in links { steps.append(.remove(path: link.path, before: link.before)) }
        for file in files {
            steps.append(.remove(path: file.path, before: file.before))
        }
        for name in names {
            for path in installed.paths(of: name.text, in: place) { installed.remove(path) }
        }
        if let step = try installed.step(in: place) { steps.append(step) }
        steps += try Self.emptied(by: steps, in: place)
        if hasManager { steps.append(.reload) }
        return controlStages + steps.map { [$0] }
    }
}

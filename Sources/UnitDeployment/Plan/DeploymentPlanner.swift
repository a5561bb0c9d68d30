import SystemdBus
import UnitModel
import UnitValues

/// Compares what was given with what is on the host.
struct DeploymentPlanner {
    let place: DeploymentPlace
    let options: DeploymentOptions
    let sources: [DeploymentSource]
    let collection: UnitCollection

    init(
        _ sources: [DeploymentSource], place: DeploymentPlace, version: SystemdVersion,
        options: DeploymentOptions
    ) throws(DeploymentError) {
        guard !sources.isEmpty else { throw .nothingGiven }
        self.place = place
        self.options = options
        self.sources = sources.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        for (first, second) in zip(self.sources, self.sources.dropFirst())
        where first.name == second.name {
            throw .givenTwice(name: first.name, first: first.path, second: second.path)
        }
        collection = UnitCollection(sources, place: place, version: version)
    }

    /// The units whose files are given, and those whose drop-ins are.
    var units: [UnitName] {
        var seen: Set<UnitName> = []
        return sources.compactMap { UnitName($0.unitName) }.filter { seen.insert($0).inserted }
    }

    /// The units whose own files are given.
    var ownUnits: [UnitName] {
        sources.filter { !$0.isDropIn }.compactMap { UnitName($0.unitName) }
    }

    /// Files and links; what is done to running units is worked out from these.
    ///
    /// - Throws: ``DeploymentError/refused(_:)`` for mistakes that nobody overrode, and whatever
    ///   stands in the way on the host.
    func plan() throws(DeploymentError) -> DeploymentPlan {
        var plan = DeploymentPlan()
        for source in sources { plan.files.append(try change(of: source)) }
        plan.findings = try SourceCheck(collection).findings(in: sources, units: units)
        guard plan.findings.isEmpty || options.force else { throw .refused(plan.findings) }
        if options.enables {
            var enablement = EnablementPlanner(collection, force: options.force)
            plan.links = try enablement.changes(for: ownUnits)
            plan.notes += enablement.notes
        }
        plan.notes += try notesAboutGoneFiles()
        return plan
    }

    /// What was installed from a folder that is given again, and is no longer in it.
    private func notesAboutGoneFiles() throws(DeploymentError) -> [String] {
        let folders = Set(sources.compactMap(\.folder)).sorted()
        guard !folders.isEmpty else { return [] }
        let installed = try InstalledFiles(of: place)
        let given = Set(sources.map { place.path(of: $0.name) })
        var notes: [String] = []
        for folder in folders {
            for path in installed.paths(from: folder) where !given.contains(path) {
                guard try place.tree.entry(path) != .absent else { continue }
                notes.append("\(path) is installed, and gone from \(folder); " + advice(for: path))
            }
        }
        return notes
    }

    /// How to take away a file that was installed; a drop-in goes together with its unit.
    private func advice(for path: String) -> String {
        let (parent, name) = HostTree.split(path)
        let isDropIn = parent != place.unitFolder
        let unit = isDropIn ? String(HostTree.split(parent).name.dropLast(2)) : name
        let isKept = isDropIn && sources.contains { $0.name == unit }
        return "run 'unitsmith uninstall\(place.optionWords) \(unit)'"
            + (isKept ? ", then apply again" : "")
    }

    private func change(of source: DeploymentSource) throws(DeploymentError) -> FileChange {
        let path = place.path(of: source.name)
        let before = try place.tree.entry(path)
        switch before {
        case .absent:
            return FileChange(
                kind: .create, path: path, old: [], new: source.bytes, before: before,
                folder: source.folder)
        case .file(let file):
            let isSame = before.isSame(as: .file(HostFile(bytes: source.bytes)))
            return FileChange(
                kind: isSame ? .unchanged : .change, path: path, old: file.bytes,
                new: source.bytes, before: before, folder: source.folder)
        case .link("/dev/null"): throw .masked(unit: source.unitName, path: path)
        case .link(let target): throw .isLink(path: path, target: target)
        case .folder, .other: throw .isNoFile(path: path, noun: before.noun)
        }
    }
}

extension DeploymentPlan {
    /// The steps that carry the plan out, in order; those of one group are done together.
    func steps(
        in place: DeploymentPlace, hasManager: Bool
    ) throws(DeploymentError) -> [[TransactionStep]] {
        guard !isEmpty else { return [] }
        var steps: [TransactionStep] = []
        var installed = try InstalledFiles(of: place)
        for file in files where file.kind != .unchanged {
            installed.add(file.path, file.new, from: file.folder)
            steps.append(
                .writeFile(path: file.path, HostFile(bytes: file.new), before: file.before))
        }
        for link in links {
            steps.append(
                link.kind == .make
                    ? .makeLink(path: link.path, target: link.target, before: link.before)
                    : .remove(path: link.path, before: link.before))
        }
        if let step = try installed.step(in: place) { steps.append(step) }
        steps = try Self.folders(for: steps, in: place) + steps
        steps += try Self.emptied(by: steps, in: place)
        if hasManager, !steps.isEmpty { steps.append(.reload) }
        return steps.map { [$0] } + controlStages
    }

    /// What is done to units, stage by stage.
    var controlStages: [[TransactionStep]] {
        let stages = Dictionary(grouping: units, by: \.stage).sorted { $0.key < $1.key }
        return stages.map { _, units in
            units.map { .control($0.verb, unit: $0.unit.rawValue, before: $0.before) }
        }
    }

    /// The folders that have to be made first.
    private static func folders(
        for steps: [TransactionStep], in place: DeploymentPlace
    ) throws(DeploymentError) -> [TransactionStep] {
        var missing: [String] = []
        for step in steps {
            guard let path = step.path, step.after != .absent else { continue }
            for folder in try place.tree.missingFolders(HostTree.split(path).folder)
            where !missing.contains(folder) {
                missing.append(folder)
            }
        }
        return missing.map { .makeFolder(path: $0) }
    }

    /// The folders that have nothing left in them afterwards.
    static func emptied(
        by steps: [TransactionStep], in place: DeploymentPlace
    ) throws(DeploymentError) -> [TransactionStep] {
        var removed: [String: Set<String>] = [:]
        for case .remove(let path, _) in steps {
            let (folder, name) = HostTree.split(path)
            removed[folder, default: []].insert(name)
        }
        let used = Set(
            steps.filter { $0.after != .absent }.compactMap(\.path).map {
                HostTree.split($0).folder
            })
        var result: [TransactionStep] = []
        for (path, names) in removed.sorted(by: { $0.key < $1.key })
        where path != place.unitFolder && !used.contains(path) {
            guard let folder = try place.tree.folder(path) else { continue }
            if Set(try folder.names()).isSubset(of: names) {
                result.append(.removeFolder(path: path))
            }
        }
        return result
    }
}

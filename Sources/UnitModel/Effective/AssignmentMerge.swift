import UnitCatalog

/// Takes assignments in the order in which a release reads them, and keeps those that count.
struct AssignmentMerge {
    let release: Int

    /// Lets the directives of all assignments pass, and of some that do not count any more.
    private(set) var filter = DirectiveFilter()

    private var assignments: [EffectiveAssignment] = []
    /// For each assignment, the key of its directive or of the one that it is a second name for.
    private var keys: [Int32] = []
    /// The assignments of each setting that no later one replaced or took back.
    private var settings: PositionTable
    /// Those that one did, by their numbers.
    private var replaced: Set<Int> = []

    /// A merge of no more than some assignments, as the release makes it.
    init(release: Int, capacity: Int) {
        self.release = release
        settings = PositionTable(capacity: capacity)
        assignments.reserveCapacity(capacity)
        keys.reserveCapacity(capacity)
    }

    /// What counts, in order, and where the assignments of each directive are in it.
    consuming func result() -> (assignments: [EffectiveAssignment], positions: PositionTable) {
        guard !replaced.isEmpty else { return (assignments, PositionTable(of: keys)) }
        let kept = assignments.indices.filter { !replaced.contains($0) }
        return (kept.map { assignments[$0] }, PositionTable(of: kept.map { keys[$0] }))
    }

    /// Adds an accepted assignment.
    mutating func add(_ assignment: consuming EffectiveAssignment) {
        let directive = assignment.directive
        let setting = SettingGroup(of: directive).key
        if assignment.isEmpty, directive.isDependencyList(in: release) { return }
        // What a timer or path starts is said by the first line that names a unit.
        if directive.kind == .triggerUnit, settings.last(of: setting) != nil { return }
        if assignment.isEmpty || !directive.isList(in: release) {
            settings.forEach(of: setting) { replaced.insert($0) }
            settings.removeAll(setting)
        }
        settings.append(setting)
        keys.append(filter.insert(SettingGroup.canonical(directive)).number)
        assignments.append(assignment)
    }
}

extension Directive {
    /// Whether it is a list that cannot be taken back.
    fileprivate func isDependencyList(in release: Int) -> Bool {
        isList(in: release) && !emptyResets
    }
}

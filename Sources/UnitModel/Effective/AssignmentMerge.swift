import UnitCatalog

/// Takes assignments in the order in which a release reads them, and keeps those that count.
struct AssignmentMerge {
    let release: Int

    private var assignments: [EffectiveAssignment] = []
    /// For each assignment, whether a later one replaced it or took it back.
    private var isReplaced: [Bool] = []
    private var positions: PositionTable

    /// A merge of no more than some assignments, as the release makes it.
    init(release: Int, capacity: Int) {
        self.release = release
        positions = PositionTable(capacity: capacity)
        assignments.reserveCapacity(capacity)
        isReplaced.reserveCapacity(capacity)
    }

    /// What counts, in order.
    var result: [EffectiveAssignment] {
        guard isReplaced.contains(true) else { return assignments }
        return zip(assignments, isReplaced).filter { !$1 }.map { $0.0 }
    }

    /// Adds an accepted assignment.
    mutating func add(_ assignment: consuming EffectiveAssignment) {
        let directive = assignment.directive
        let group = SettingGroup(of: directive).key
        if assignment.isEmpty, directive.isDependencyList(in: release) { return }
        // What a timer or path starts is said by the first line that names a unit.
        if directive.kind == .triggerUnit, positions.hasSeen(group) { return }
        if assignment.isEmpty || !directive.isList(in: release) {
            positions.forEach(of: group) { isReplaced[$0] = true }
            positions.removeAll(group)
        }
        positions.append(group)
        assignments.append(assignment)
        isReplaced.append(false)
    }
}

extension Directive {
    /// Whether it is a list that cannot be taken back.
    fileprivate func isDependencyList(in release: Int) -> Bool {
        isList(in: release) && !emptyResets
    }
}

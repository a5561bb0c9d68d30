import UnitCatalog

/// Takes assignments in the order in which a release reads them, and keeps those that count.
struct AssignmentMerge {
    let release: Int

    private var kept: [EffectiveAssignment?] = []
    private var positions: [SettingGroup: [Int]] = [:]

    init(release: Int) {
        self.release = release
    }

    /// What counts, in order.
    var result: [EffectiveAssignment] { kept.compactMap { $0 } }

    /// Adds an accepted assignment.
    mutating func add(_ assignment: EffectiveAssignment) {
        let directive = assignment.directive
        let group = SettingGroup(of: directive)
        if assignment.isEmpty, directive.isDependencyList(in: release) { return }
        // What a timer or path starts is said by the first line that names a unit.
        if directive.kind == .triggerUnit, positions[group] != nil { return }
        if assignment.isEmpty || !directive.isList(in: release) {
            for position in positions[group] ?? [] { kept[position] = nil }
            positions[group] = []
        }
        positions[group, default: []].append(kept.count)
        kept.append(assignment)
    }
}

extension Directive {
    /// Whether it is a list that cannot be taken back.
    fileprivate func isDependencyList(in release: Int) -> Bool {
        isList(in: release) && !emptyResets
    }
}

public import UnitValues

extension UnitName {
    /// The names whose `.d` directories hold drop-ins of the unit, the strongest first.
    ///
    /// The unit's own name, its template's, and those that are cut after a dash:
    /// `foo-bar@1.service` has `foo-bar@1.service`, `foo-bar@.service`, `foo-.service`,
    /// `foo-@1.service` and `foo-@.service`. The directory of the type, `service.d`, comes after
    /// all of them and of the unit's other names; it is not here.
    public var dropInNames: [String] {
        var names: [String] = []
        addDropInNames(to: &names)
        return names
    }

    private func addDropInNames(to names: inout [String]) {
        if !names.contains(text) { names.append(text) }
        if form == .instance { template?.addDropInNames(to: &names) }
        // A template that is cut loses its `@`.
        let at = form == .instance ? "@" + (instance ?? "") : ""
        if let stem = Self.cut(prefix) {
            UnitName(stem + at + suffix)?.addDropInNames(to: &names)
        }
    }

    /// A prefix up to its last dash, that dash included; one dash at the end does not count.
    private static func cut(_ prefix: String) -> String? {
        let stem = prefix.hasSuffix("-") ? prefix.dropLast() : prefix[...]
        guard let dash = stem.lastIndex(of: "-"), dash > stem.startIndex else { return nil }
        return String(stem[...dash])
    }
}

import UnitCatalog
import UnitValues

extension PropertyEncoder {
    /// Whether words are allowed or forbidden, and the words, sorted.
    ///
    /// The first line decides whether the list allows or forbids; a later one that says the
    /// contrary takes words out of it again.
    func wordFilter() -> PropertyValue? {
        var filter = WordFilter()
        for value in values {
            switch value {
            case .addressFamilies(let families): filter.take(families)
            case .fileSystems(let types):
                let names = types.names.flatMap {
                    FileSystemTypes.types(named: $0, in: unit.context.version)
                }
                filter.take(names, isInverted: types.isInverted)
            case .interfaces(let list):
                filter.take(list.names.map(\.text), isInverted: list.isInverted)
            case .systemCalls(let calls):
                filter.take(calls, of: property.name, unit.context.version)
            default: continue
            }
        }
        // 252 keeps no types, though it reads them.
        let isDropped = property.name == "RestrictFileSystems" && release < 257
        return .list([.boolean(filter.allows), .texts(isDropped ? [] : filter.words.sorted())])
    }

    /// Patterns that let messages pass, and then those that hold them back.
    func filterPatterns() -> PropertyValue? {
        var patterns: [Bool: [String]] = [:]
        for case .logPattern(let pattern) in values {
            if patterns[pattern.keepsMatches]?.contains(pattern.expression) != true {
                patterns[pattern.keepsMatches, default: []].append(pattern.expression)
            }
        }
        return .list(
            [true, false].flatMap { keeps in
                (patterns[keeps] ?? []).map { .list([.boolean(keeps), .text($0)]) }
            })
    }

    /// Whether a failure is ignored, and the label.
    func label() -> PropertyValue? {
        guard case .securityLabel(let label) = last else { return nil }
        return .list([.boolean(label.mayFail), .text(label.text)])
    }
}

/// A list of words that allows or forbids them, while lines are read.
private struct WordFilter {
    private(set) var allows = false
    private(set) var words: Set<String> = []
    private var hasStarted = false

    mutating func take(_ names: [String], isInverted: Bool) {
        start(allowing: !isInverted, with: [])
        for name in names {
            if isInverted != allows { words.insert(name) } else { words.remove(name) }
        }
    }

    mutating func take(_ families: AddressFamilies) {
        guard families.isNone else {
            return take(families.names, isInverted: families.isInverted)
        }
        (words, allows, hasStarted) = ([], true, false)
    }

    mutating func take(
        _ calls: SystemCallList, of property: String, _ version: SystemdVersion
    ) {
        // What no process can do without is always allowed by a list of allowed calls.
        let minimum = property == "SystemCallFilter" ? "@default" : nil
        let base = minimum.map { Self.publishedCalls(named: $0, in: version) } ?? []
        start(allowing: !calls.isInverted, with: calls.isInverted ? [] : base)
        for entry in calls.entries {
            let suffix = entry.error.map { ":\($0.name)" } ?? ""
            for name in Self.publishedCalls(named: entry.name, in: version) {
                words = words.filter { $0 != name && !$0.hasPrefix(name + ":") }
                if calls.isInverted != allows { words.insert(name + suffix) }
            }
        }
    }

    /// The system calls that a name stands for, by the names that a release prints.
    ///
    /// libseccomp has one number for two of them, and names it after either.
    private static func publishedCalls(
        named name: String, in version: SystemdVersion
    ) -> Set<String> {
        var calls = SystemCallList.calls(named: name, in: version)
        let names = ["sys_debug_setcontext", "switch_endian"]
        let (kept, dropped) = (252..<257).contains(version.number) ? (1, 0) : (0, 1)
        if calls.remove(names[dropped]) != nil { calls.insert(names[kept]) }
        return calls
    }

    private mutating func start(allowing: Bool, with base: some Sequence<String>) {
        guard !hasStarted else { return }
        hasStarted = true
        allows = allowing
        words = Set(base)
    }
}

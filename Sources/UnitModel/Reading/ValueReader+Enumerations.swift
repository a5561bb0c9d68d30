import UnitCatalog
import UnitValues

extension ValueReader {
    /// One word of a fixed list.
    func enumeration(_ name: EnumerationName) -> ValueReading<DirectiveValue> {
        switch name {
        case .managedOOMMode where !isWatchedByOOMDaemon:
            return refuseInThisSection()
        case .killMode where bytes.matches("none"):
            return ValueReading(.word("none"), problems: [unsafeKillMode])
        case .emergencyAction where context.manager == .user:
            return emergencyActionOfUser()
        default:
            let list = Enumeration.named(name)
            if let value = member(of: list) { return ValueReading(value) }
            return refuse(notOneOf: list)
        }
    }

    /// A user's manager can only exit.
    private func emergencyActionOfUser() -> ValueReading<DirectiveValue> {
        guard let value = member(of: .named(.emergencyAction)), case .word(let word) = value else {
            return refuse(notOneOf: .named(.emergencyAction))
        }
        guard !["none", "exit", "exit-force"].contains(word) else { return ValueReading(value) }
        guard context.version < 254 else {
            return refuse("is for the system manager; a user's manager takes exit and exit-force")
        }
        let problem = ValueProblem(
            "\(quoted(bytes)) becomes exit-force in units of a user's manager",
            at: bytes.indices, effect: .noted, help: "use exit or exit-force")
        return ValueReading(.word("exit-force"), problems: [problem])
    }

    private func member(of list: Enumeration) -> DirectiveValue? {
        if bytes.isEmpty, list.acceptsEmpty { return .empty }
        for value in list.values
        where bytes.elementsEqual(value.name.utf8) && context.version.knows(value) {
            return .word(value.name)
        }
        if list.acceptsBoolean, let value = Bool(unitValue: bytes) { return .boolean(value) }
        if !list.numbers.isEmpty, let range = list.numbers(in: context.version.number),
            let number = Int32(unitValue: bytes, rules: .spellings(of: bytes, in: context.version)),
            range.contains(Int(number))
        {
            return .integer(Int64(number))
        }
        return nil
    }

    private func refuse(notOneOf list: Enumeration) -> ValueReading<DirectiveValue> {
        let release = context.version.number
        var allowed = list.values(in: release)
        if list.acceptsBoolean { allowed = ["yes", "no"] + allowed.filter { $0 != "no" } }
        if let numbers = list.numbers(in: release) {
            allowed.append("a number from \(numbers.lowerBound) to \(numbers.upperBound)")
        }
        let shown = sentenceList(allowed, conjunction: "or")
        return bytes.isEmpty
            ? refuseEmpty("a value is missing; use \(shown)")
            : refuse("is not accepted; use \(shown)")
    }

    private var unsafeKillMode: ValueProblem {
        ValueProblem(
            "'none' leaves processes running after the unit has stopped, and is deprecated",
            at: bytes.indices, effect: .noted, help: "use 'mixed' or 'control-group'")
    }
}

extension SystemdVersion {
    /// Whether the release has a word in its list.
    fileprivate func knows(_ value: EnumerationValue) -> Bool {
        self >= SystemdVersion(value.since)
            && value.removed.map { self < SystemdVersion($0) } ?? true
    }
}

extension ValueReader {
    /// Whether systemd-oomd can be told to watch the unit.
    var isWatchedByOOMDaemon: Bool {
        [.service, .slice, .scope].contains(directive.section)
    }

    /// No value, since the type of unit has no use for the directive, though it knows its name.
    func refuseInThisSection() -> ValueReading<DirectiveValue> {
        ValueReading(
            refused: ValueProblem(
                "\(directive.name)= has no effect in \(directive.section)", at: bytes.indices))
    }
}

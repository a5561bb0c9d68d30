import UnitValues

/// Which rules speak, how loud, and what they were told.
public struct RuleSelection: Sendable {
    /// Stands for the rules that are on by default.
    public static let defaultName = "default"
    /// Stands for every rule.
    public static let allName = "all"

    /// The rules that speak.
    public let selected: Set<String>
    /// Severities that take the place of the rules' own.
    public let severities: [String: Severity]
    /// What rules are told, by rule and option.
    public let options: [String: [String: RuleOptionValue]]

    /// Whether every rule speaks, as loud as it does by itself.
    var isEverything: Bool { selected.count == RuleRegistry.ids.count && severities.isEmpty }

    private init(
        selected: Set<String>, severities: [String: Severity],
        options: [String: [String: RuleOptionValue]]
    ) {
        self.selected = selected
        self.severities = severities
        self.options = options
    }

    /// A selection by names.
    ///
    /// - Parameters:
    ///   - select: The rules that speak; `default` and `all` are groups of them. Nil for `default`.
    ///   - ignore: Rules, of those, that do not speak.
    ///   - severities: Severities that take the place of the rules' own.
    ///   - options: What rules are told, by rule and option.
    /// - Throws: ``RuleSelectionError`` for the first name that there is not, or value that
    ///   does not fit.
    public init(
        select: [String]?, ignore: [String] = [], severities: [String: Severity] = [:],
        options: [String: [String: RuleOptionValue]] = [:]
    ) throws(RuleSelectionError) {
        var selected: Set<String> = []
        for name in select ?? [Self.defaultName] {
            let rules = try Self.rules(named: name)
            if selected.isEmpty { selected = rules } else { selected.formUnion(rules) }
        }
        for name in ignore { selected.subtract(try Self.rules(named: name)) }
        for name in severities.keys.sorted() { try Self.check(name) }
        for (name, values) in options.sorted(by: { $0.key < $1.key }) {
            try Self.check(values, of: name)
        }
        self.init(selected: selected, severities: severities, options: options)
    }

    /// Whether there is a rule or a group with a name.
    public static func knows(_ name: String) -> Bool {
        name == allName || name == defaultName || RuleRegistry.ids.contains(name)
    }

    private static func rules(named name: String) throws(RuleSelectionError) -> Set<String> {
        switch name {
        case allName: return RuleRegistry.ids
        case defaultName: return Set(RuleRegistry.onByDefault.map { type(of: $0).info.id })
        default:
            try check(name)
            return [name]
        }
    }

    private static func check(_ name: String) throws(RuleSelectionError) {
        guard !RuleRegistry.ids.contains(name) else { return }
        let ids = RuleRegistry.infos.map(\.id)
        throw .unknownRule(name, nearest: Spelling.nearest(to: name, among: ids))
    }

    private static func check(
        _ values: [String: RuleOptionValue], of rule: String
    ) throws(RuleSelectionError) {
        try check(rule)
        let known =
            RuleRegistry.all.lazy.filter { type(of: $0).info.id == rule }
            .compactMap { ($0 as? any ConfigurableRule).map { type(of: $0).options } }.first ?? []
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            guard let option = known.first(where: { $0.name == name }) else {
                throw .unknownOption(name, rule: rule, known: known.map(\.name))
            }
            guard option.kind == value.kind else {
                throw .wrongKind(name, rule: rule, kind: option.kind)
            }
        }
    }

    /// The rules to run: those that speak, and those whose silence would hide that a release
    /// refuses the unit.
    var rules: [any LintRule] {
        RuleRegistry.all.compactMap { rule in
            let info = type(of: rule).info
            guard selected.contains(info.id) || info.severity == .error else { return nil }
            guard let values = options[info.id], let rule = rule as? any ConfigurableRule else {
                return rule
            }
            return rule.configured(with: values)
        }
    }
}

/// Why a selection of rules is none.
public enum RuleSelectionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no such rule.
    case unknownRule(String, nearest: String?)
    /// The rule has no such option.
    case unknownOption(String, rule: String, known: [String])
    /// The option takes other values.
    case wrongKind(String, rule: String, kind: RuleOption.Kind)

    /// One sentence that says what is wrong and what is allowed.
    public var description: String {
        switch self {
        case .unknownRule(let name, let nearest):
            "unknown rule \(quoted(name))"
                + (nearest.map { "; did you mean '\($0)'?" }
                    ?? "; run 'unitsmith rules' for the list")
        case .unknownOption(let name, let rule, let known):
            "\(rule) has no option \(quoted(name))"
                + (known.isEmpty ? "; it has none at all" : "; it has \(sentenceList(known))")
        case .wrongKind(let name, let rule, let kind):
            "\(name) of \(rule) takes \(kind.rawValue)"
        }
    }
}

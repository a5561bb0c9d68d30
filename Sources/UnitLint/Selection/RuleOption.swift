/// Something that a rule can be told.
public struct RuleOption: Sendable {
    /// What values an option takes.
    public enum Kind: String, Sendable {
        /// A list of texts.
        case texts = "a list of strings"
        /// A whole number.
        case number = "a whole number"
        /// Yes or no.
        case flag = "true or false"
    }

    /// Its name, in kebab-case.
    public let name: String
    /// What values it takes.
    public let kind: Kind
    /// What it does, in at most 80 characters.
    public let summary: String
}

/// A value of a rule's option.
public enum RuleOptionValue: Hashable, Sendable {
    /// A list of texts.
    case texts([String])
    /// A whole number.
    case number(Int)
    /// Yes or no.
    case flag(Bool)

    /// The kind of option that takes it.
    public var kind: RuleOption.Kind {
        switch self {
        case .texts: .texts
        case .number: .number
        case .flag: .flag
        }
    }
}

/// A rule that can be told something.
public protocol ConfigurableRule: LintRule {
    /// What it can be told.
    static var options: [RuleOption] { get }

    /// The rule with some of its options set; each value is of its option's kind.
    func configured(with options: [String: RuleOptionValue]) -> any LintRule
}

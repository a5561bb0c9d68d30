/// What people are told of a rule.
public struct RuleInfo: Sendable {
    /// The name of the mistake, in kebab-case; reads right after "allow …".
    public let id: String
    /// How much a finding of it usually matters.
    public let severity: Severity
    /// Whether it runs where nobody chose rules.
    public let isOnByDefault: Bool
    /// The mistake, in at most 80 characters.
    public let summary: String
    /// Why systemd minds, with the manual page that says so.
    public let rationale: String
    /// The name of the file that examples of one file are.
    public let exampleName: String
    /// Examples that have the mistake; each is a test.
    public let flagged: [RuleExample]
    /// Examples that do not have it; each is a test.
    public let accepted: [RuleExample]
    /// The manual page that the rule rests on, such as `systemd.syntax(7)`.
    public let reference: String

    /// What people are told of a rule; style and hardening (`info`) run only where they are
    /// asked for, unless said otherwise.
    public init(
        id: String, severity: Severity, isOnByDefault: Bool? = nil, summary: String,
        rationale: String, exampleName: String = "example.service", flagged: [RuleExample],
        accepted: [RuleExample], reference: String
    ) {
        self.id = id
        self.severity = severity
        self.isOnByDefault = isOnByDefault ?? (severity != .info)
        self.summary = summary
        self.rationale = rationale
        self.exampleName = exampleName
        self.flagged = flagged
        self.accepted = accepted
        self.reference = reference
    }
}

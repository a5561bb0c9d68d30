/// What people are told of a rule.
public struct RuleInfo: Sendable {
    /// The name of the mistake, in kebab-case; reads right after "allow …".
    public let id: String
    /// How much a finding of it usually matters.
    public let severity: Severity
    /// The mistake, in at most 80 characters.
    public let summary: String
    /// Why systemd minds, with the manual page that says so.
    public let rationale: String
    /// Files that have the mistake; each is a test.
    public let flagged: [String]
    /// Files that do not have it; each is a test.
    public let accepted: [String]
    /// The manual page that the rule rests on, such as `systemd.syntax(7)`.
    public let reference: String
}

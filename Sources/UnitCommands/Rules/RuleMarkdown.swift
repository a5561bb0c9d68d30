import UnitLint

/// What a rule is about, as Markdown: for SARIF, and for the page of all rules.
enum RuleMarkdown {
    /// The text of one rule under a heading.
    static func text(of rule: RuleInfo, headingLevel: Int) -> String {
        var text = String(repeating: "#", count: headingLevel) + " \(rule.id)\n\n"
        text += capitalized(rule.summary) + ".\n\n"
        text += "Severity: **\(rule.severity.rawValue)**. "
        text += "Manual: \(rule.reference).\n\n\(rule.rationale)\n"
        text += examples(rule.flagged, title: "Flagged")
        text += examples(rule.accepted, title: "Accepted")
        return text
    }

    private static func examples(_ sources: [String], title: String) -> String {
        sources.map { "\n\(title):\n\n```ini\n\($0)```\n" }.joined()
    }

    private static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}

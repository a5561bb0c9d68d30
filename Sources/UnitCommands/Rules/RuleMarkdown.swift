import UnitLint

/// What a rule is about, as Markdown: for SARIF, and for the page of all rules.
enum RuleMarkdown {
    /// The text of one rule under a heading.
    static func text(of rule: any LintRule, headingLevel: Int) -> String {
        let info = type(of: rule).info
        var text = String(repeating: "#", count: headingLevel) + " \(info.id)\n\n"
        text += sentence(info.summary) + "\n\n"
        text += "**\(info.severity.rawValue)**" + (info.isOnByDefault ? "" : ", off by default")
        text += ", \(info.reference)\n\n\(info.rationale)\n"
        let options = options(of: rule)
        if !options.isEmpty { text += "\nOptions:\n\n" }
        for option in options {
            text += "- `\(option.name)`, \(option.kind.rawValue): \(option.summary)\n"
        }
        text += examples(info.flagged, of: info, title: "Flagged")
        text += examples(info.accepted, of: info, title: "Accepted")
        return text
    }

    /// What a rule can be told.
    static func options(of rule: any LintRule) -> [RuleOption] {
        (rule as? any ConfigurableRule).map { type(of: $0).options } ?? []
    }

    private static func examples(
        _ sources: [String], of info: RuleInfo, title: String
    ) -> String {
        sources.map { source in
            let end = source.utf8.last == UInt8(ascii: "\n") ? "" : "\n"
            return "\n\(title), as `\(info.exampleName)`:\n\n```ini\n\(source)\(end)```\n"
        }.joined()
    }

    private static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst() + "."
    }
}

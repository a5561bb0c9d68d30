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
        _ examples: [RuleExample], of info: RuleInfo, title: String
    ) -> String {
        examples.map { example in
            let files = example.files(named: info.exampleName)
            return zip(files.indices, files).map { index, file in
                let end = file.text.utf8.last == UInt8(ascii: "\n") ? "" : "\n"
                let heading = index == 0 ? "\(title), as" : "together with"
                return "\n\(heading) `\(file.path)`:\n\n```ini\n\(file.text)\(end)```\n"
            }.joined()
        }.joined()
    }

    private static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst() + "."
    }
}

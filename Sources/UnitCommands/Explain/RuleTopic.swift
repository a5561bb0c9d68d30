import UnitLint

/// A rule of `lint`.
struct RuleTopic: ExplainedTopic {
    private let rule: any LintRule

    init?(_ text: String, _: ExplainOptions = ExplainOptions()) {
        guard let rule = RuleRegistry.all.first(where: { type(of: $0).info.id == text }) else {
            return nil
        }
        self.rule = rule
    }

    static var names: [String] { RuleRegistry.infos.map(\.id) }

    var json: String { RuleJSON.text(of: [rule]) }

    var text: String {
        let info = type(of: rule).info
        let standing = info.severity.rawValue + (info.isOnByDefault ? "" : ", off by default")
        var text = "\(info.id) (\(standing)): \(info.summary)\n\n"
        text += Paragraph.wrapped(info.rationale) + "\n\nSee \(info.reference).\n"
        let options = RuleMarkdown.options(of: rule)
        if !options.isEmpty { text += "\nOptions in unitsmith.toml, below [rules.\(info.id)]:\n" }
        for option in options {
            text += "    \(option.name)  \(option.kind.rawValue): \(option.summary)\n"
        }
        text += examples(info.flagged, title: "Flagged")
        text += examples(info.accepted, title: "Accepted")
        return text + "\nTo silence it above a line: # unitsmith: ignore=\(info.id) REASON\n"
    }

    private func examples(_ examples: [RuleExample], title: String) -> String {
        let usual = type(of: rule).info.exampleName
        return examples.map { example in
            let files = example.files(named: usual)
            let texts = files.map { file in
                let lines = file.text.split(separator: "\n").map { "    \($0)\n" }
                return (files.count > 1 ? "  \(file.path):\n" : "") + lines.joined()
            }
            return "\n\(title):\n" + texts.joined()
        }.joined()
    }
}

/// Text in lines of a width that reads well on any terminal.
enum Paragraph {
    private static let width = 80

    /// The words of a text, with line feeds between them where a line would be too long.
    static func wrapped(_ text: String) -> String {
        var lines: [String] = [""]
        for word in text.split(whereSeparator: \.isWhitespace) {
            let line = lines[lines.count - 1]
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] += (line.isEmpty ? "" : " ") + word
            }
        }
        return lines.joined(separator: "\n")
    }
}

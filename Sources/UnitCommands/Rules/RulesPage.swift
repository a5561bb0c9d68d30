import UnitLint

/// The page `docs/rules.md`, made of what the rules say of themselves.
public enum RulesPage {
    /// The whole page.
    public static var text: String {
        let rules = RuleRegistry.all
        var text = """
            # Rules

            What `unitsmith lint` looks for. This page is made of the rules themselves: `swift run \
            devtool generate` writes it, and every example in it is a test.

            An *error* is a unit that fails, or does something else than what is written. A \
            *warning* works by luck, on some releases only, or is deprecated. *Info* is style and \
            hardening, off by default. `--select` and `--ignore`, or `unitsmith.toml`, choose rules; \
            `# unitsmith: ignore=RULE REASON` above a line silences one there.

            | rule | | what it finds |
            | --- | --- | --- |

            """
        for rule in rules {
            let info = type(of: rule).info
            let severity = info.severity.rawValue + (info.isOnByDefault ? "" : ", off")
            text += "| [\(info.id)](#\(info.id)) | \(severity) | \(cell(info.summary)) |\n"
        }
        for rule in rules { text += "\n" + RuleMarkdown.text(of: rule, headingLevel: 2) }
        return text
    }

    private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}

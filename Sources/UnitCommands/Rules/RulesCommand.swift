import ArgumentParser
import UnitLint

/// How lists are printed.
enum ListFormat: String, WordChoice {
    case text, json
}

/// `unitsmith rules`.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List the rules of 'lint'.",
        discussion: """
            EXAMPLES
              unitsmith rules
              unitsmith rules --format json
              unitsmith explain unknown-directive

            EXIT STATUS
              0  always
            """)

    @Option(help: "How to print the rules.")
    var format = ListFormat.text

    func run() {
        let rules = RuleRegistry.all
        switch format {
        case .text: Terminal.standardOutput.write(Self.text(of: rules.map { type(of: $0).info }))
        case .json: Terminal.standardOutput.write(RuleJSON.text(of: rules))
        }
    }

    private static func text(of rules: [RuleInfo]) -> String {
        let width = rules.map(\.id.count).max() ?? 0
        return rules.map { rule in
            let padding = String(repeating: " ", count: width - rule.id.count)
            let severity = rule.severity.rawValue.padding(to: 7)
            return "\(rule.id)\(padding)  \(severity)  \(rule.isOnByDefault ? "   " : "off")  "
                + rule.summary + "\n"
        }.joined()
    }
}

extension String {
    /// The text with blanks after it, up to a width.
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}

import UnitModel
import UnitSyntax
import UnitValues

/// Flags an `X-` section that the configuration does not name.
struct UndeclaredSection: LineRule, ConfigurableRule {
    static let info = RuleInfo(
        id: "undeclared-section",
        severity: .warning,
        summary: "an `X-` section that the configuration does not name",
        rationale: """
            systemd skips sections whose names start with `X-` without a word, so a misspelt one \
            is lost in silence. Where `sections` of unitsmith.toml names those that your programs \
            read, any other one is flagged; where it does not, nothing is.
            """,
        flagged: [],
        accepted: ["[X-Anything]\nKey=value\n"],
        reference: "systemd.unit(5)")

    static let options = [
        RuleOption(
            name: "sections", kind: .texts,
            summary: "the X- sections that programs of yours read, such as X-Team")
    ]

    /// The sections that there may be; nil where nobody said.
    private var declared: [String]?

    func configured(with options: [String: RuleOptionValue]) -> any LintRule {
        guard case .texts(let names) = options["sections"] else { return self }
        var rule = self
        rule.declared = names
        return rule
    }

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard let declared, case .section(let range) = line.line.content,
            line.entry.place == .skipped
        else { return }
        let name = SectionName(line.file.document.text(in: range))
        guard name.isExtension, !declared.contains(name.text) else { return }
        let nearest = Spelling.nearest(to: name.text, among: declared)
        let fix = nearest.map {
            Fix(
                isSafe: true, description: "write [\($0)]",
                edits: [TextEdit(replacing: range, with: $0)])
        }
        sink.report(
            Self.self,
            Report(
                "section [\(name.text)] is not among the sections of unitsmith.toml"
                    + (nearest.map { "; did you mean [\($0)]?" } ?? ""),
                help: "add it there, or mend its name; systemd skips it",
                effect: .none, fix: line.line.isContinued ? nil : fix),
            at: line.line.textRange, of: line.line)
    }
}

import UnitModel
import UnitSyntax
import UnitValues

/// Flags a line that starts with `[` and does not end with `]`.
struct UnclosedSectionHeader: LineRule {
    static let info = RuleInfo(
        id: "unclosed-section-header",
        severity: .error,
        summary: "a section header that does not end with `]`",
        rationale: """
            A line that starts with `[` has to be a section header and nothing else. At any other \
            one systemd gives up on the whole file; a comment behind the bracket is enough.
            """,
        flagged: ["[Service\nExecStart=/bin/true\n", "[Service] # daemon\n"],
        accepted: ["[Service]\nExecStart=/bin/true\n"],
        reference: "systemd.syntax(7)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard case .unclosedHeader = line.line.content else { return }
        let document = line.file.document
        let text = document.text(in: line.line.textRange)
        let refusal = Refusal.of(line)
        let (message, fix) = Self.diagnosis(of: text, line.line)
        sink.report(
            Self.self,
            Report(message, help: refusal.help, effect: refusal.effect, fix: fix),
            at: line.line.textRange, of: line.line)
    }

    private static func diagnosis(of text: String, _ line: UnitLine) -> (String, Fix?) {
        guard let bracket = text.utf8.firstIndex(of: UInt8(ascii: "]")) else {
            let edit = TextEdit(inserting: "]", at: line.textRange.upperBound)
            return (
                "section header \(quoted(text)) does not end with ']'",
                line.isContinued
                    ? nil : Fix(isSafe: true, description: "close the header", edits: [edit])
            )
        }
        let header = text[...bracket]
        let rest = text[text.index(after: bracket)...].trimmingBlanks()
        return ("section header '\(header)' is followed by \(quoted(String(rest)))", nil)
    }
}

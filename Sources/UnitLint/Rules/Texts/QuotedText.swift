import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags quotes around a text that keeps them.
struct QuotedText: LineRule {
    static let info = RuleInfo(
        id: "quoted-text",
        severity: .warning,
        summary: "quotes around Description= and other texts, which keep them",
        rationale:
            "Texts and paths are not cut into words, so that quotes are characters like any other.",
        flagged: [
            "[Unit]\nDescription=\"Web server\"\n[Service]\nExecStart=/usr/bin/web\n",
            "[Service]\nUser=\"web\"\nExecStart=/usr/bin/web\n",
        ],
        accepted: [
            "[Unit]\nDescription=The \"best\" server\n[Service]\nExecStart=\"/usr/bin/web\"\n"
        ],
        reference: "systemd.syntax(7)")

    /// Whether a value is not cut into words, and quotes in it are no mistake for systemd.
    private static func keepsQuotes(_ kind: ValueKind) -> Bool {
        switch kind {
        case .string, .userName, .pidFile, .mountNode, .rebootArgument, .fdName: true
        default: false
        }
    }

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard case .assignment(_, let range) = line.line.content,
            let directive = line.entry.directive,
            Self.keepsQuotes(directive.kind), range.count > 1, !line.line.isContinued
        else { return }
        let bytes = line.file.document.bytes
        let quote = bytes[range.lowerBound]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            bytes[range.upperBound - 1] == quote
        else { return }
        sink.report(
            Self.self,
            Report(
                "\(directive.name)= keeps the quotes", help: "write the text without them",
                effect: .none,
                fix: Fix(
                    isSafe: true, description: "take the quotes away",
                    edits: [
                        TextEdit(deleting: range.lowerBound..<range.lowerBound + 1),
                        TextEdit(deleting: range.upperBound - 1..<range.upperBound),
                    ])),
            at: range, of: line.line)
    }
}

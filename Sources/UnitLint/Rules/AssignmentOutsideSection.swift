import UnitModel
import UnitSyntax
import UnitValues

/// Flags text before the first section header.
struct AssignmentOutsideSection: LineRule {
    static let info = RuleInfo(
        id: "assignment-outside-section",
        severity: .error,
        summary: "text before the first section header",
        rationale: """
            Every assignment belongs to the section whose header stands above it. systemd drops \
            what comes before the first header. A byte order mark before a comment makes the \
            comment such text.
            """,
        flagged: ["ExecStart=/bin/true\n"],
        accepted: ["[Service]\nExecStart=/bin/true\n"],
        reference: "systemd.syntax(7)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard line.entry.place == .outside else { return }
        switch line.line.content {
        case .assignment, .missingEquals, .missingKey: break
        default: return
        }
        let text = line.file.document.text(in: line.line.textRange)
        sink.report(
            Self.self,
            Report(
                "\(quoted(text)) stands before the first section header",
                help: "write the header of the section that it belongs to above it; "
                    + "systemd ignores the line",
                effect: .ignored),
            at: line.line.textRange, of: line.line)
    }
}

import UnitModel
import UnitSyntax
import UnitValues

/// Flags a line in a known section that is no assignment.
struct MissingEqualsSign: LineRule {
    static let info = RuleInfo(
        id: "missing-equals-sign",
        severity: .error,
        summary: "a line without `=`",
        rationale: """
            A line in a section is `Key=value`. systemd drops any other one; most of them were \
            meant to continue the line above, which has to end in a backslash for that.
            """,
        flagged: ["[Service]\nExecStart=/bin/true \\\n  --flag\n  --other\n"],
        accepted: ["[Service]\nExecStart=/bin/true \\\n  --flag \\\n  --other\n"],
        reference: "systemd.syntax(7)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard case .missingEquals = line.line.content, case .section(_) = line.entry.place else {
            return
        }
        let text = line.file.document.text(in: line.line.textRange)
        let help: String
        if let colon = text.firstIndex(of: ":") {
            help = "write '\(text[..<colon])=' instead of ':'; systemd ignores the line"
        } else {
            help =
                "write it as Key=value, or end the line above in a backslash; "
                + "systemd ignores the line"
        }
        sink.report(
            Self.self,
            Report("\(quoted(text)) has no '='", help: help, effect: .ignored),
            at: line.line.textRange, of: line.line)
    }
}

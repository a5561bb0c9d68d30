import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a backslash that has no next line to join.
struct BackslashAtEndOfFile: LineRule {
    static let info = RuleInfo(
        id: "backslash-at-end-of-file",
        severity: .warning,
        summary: "a backslash at the end of the file, or before an empty line",
        rationale: """
            The value ends there, with a blank in place of the backslash. Something that was to follow is \
            missing, or the backslash was left over and will join the next line that somebody adds.
            """,
        flagged: [
            "[Service]\nExecStart=/usr/bin/web \\\n",
            "[Service]\nExecStart=/usr/bin/web \\\n\nUser=a\n",
        ],
        accepted: ["[Service]\nExecStart=/usr/bin/web \\\n  -v\n"],
        reference: "systemd.syntax(7)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard line.line.isContinued, case .assignment(_, let value) = line.line.content else {
            return
        }
        let bytes = line.file.document.bytes[line.line.range]
        var end = bytes.endIndex
        // Line breaks and blanks at the end of the line, back to a backslash.
        while end > bytes.startIndex, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
        guard end > bytes.startIndex, bytes[end - 1] == UInt8(ascii: "\\"),
            end - 1 > value.lowerBound
        else { return }
        sink.report(
            Self.self,
            Report(
                "nothing follows the backslash", help: "drop it, or add what is missing",
                effect: .none),
            at: end - 1..<end, of: line.line)
    }
}

import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a comment behind a value, which is part of the value.
struct TrailingComment: LineRule {
    static let info = RuleInfo(
        id: "trailing-comment",
        severity: .error,
        summary: "a comment behind a value",
        rationale: """
            Only whole lines are comments. What follows a value becomes arguments of the program, names of \
            units, or makes the value invalid.
            """,
        flagged: [
            "[Service]\nExecStart=/usr/bin/web # start it\n",
            "[Service]\nExecStart=/usr/bin/web\n[Install]\nWantedBy=multi-user.target # boot\n",
        ],
        accepted: [
            "[Unit]\nDescription=The #1 server\n[Service]\nExecStart=/usr/bin/web '# x'\n",
            "# start it\n[Service]\nExecStart=/usr/bin/web --color #fff\n",
        ],
        reference: "systemd.syntax(7)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard case .assignment(_, let range) = line.line.content, line.entry.directive != nil,
            !line.line.isContinued
        else { return }
        let bytes = line.file.document.bytes[range]
        guard bytes.contains(UInt8(ascii: "#")), let start = Self.comment(in: bytes),
            start > range.lowerBound
        else { return }
        let end = range.upperBound
        var valueEnd = start
        while valueEnd > range.lowerBound, Self.isBlank(line.file.document.bytes[valueEnd - 1]) {
            valueEnd -= 1
        }
        let text = String(decoding: line.file.document.bytes[start..<end], as: UTF8.self)
        sink.report(
            Self.self,
            Report(
                "\(quoted(text)) is no comment but a part of the value",
                help: "put the comment on a line of its own", effect: .none,
                fix: Fix(
                    isSafe: true, description: "move the comment to a line of its own",
                    edits: [
                        TextEdit(inserting: text + "\n", at: line.line.range.lowerBound),
                        TextEdit(deleting: valueEnd..<end),
                    ])),
            at: start..<end, of: line.line)
    }

    /// Where ` # words` starts: a lone `#` outside of quotes, with blanks on both sides.
    private static func comment(in bytes: ArraySlice<UInt8>) -> Int? {
        var quote: UInt8?
        for (offset, byte) in zip(bytes.indices, bytes) {
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if quote == nil, byte == UInt8(ascii: "#"), offset > bytes.startIndex,
                isBlank(bytes[offset - 1]), offset + 1 < bytes.endIndex, isBlank(bytes[offset + 1])
            {
                return offset
            }
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

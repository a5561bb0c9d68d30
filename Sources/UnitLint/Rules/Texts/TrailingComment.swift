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
            "[Unit]\nAfter=network.target ; for the sockets\n",
            "[Service]\nExecStart=/usr/bin/web #start the server\n",
        ],
        accepted: [
            "[Unit]\nDescription=The #1 server\n[Service]\nExecStart=/usr/bin/web '# x'\n",
            "# start it\n[Service]\nExecStart=/usr/bin/web --color #fff\n",
        ],
        reference: "systemd.syntax(7)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard case .assignment(_, let range) = line.line.content,
            let directive = line.entry.directive,
            !line.line.isContinued
        else { return }
        let bytes = line.file.document.bytes[range]
        guard let start = Self.comment(in: bytes, of: directive.kind), start > range.lowerBound
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

    /// Where ` # words` or ` ; words` starts, outside of quotes.
    private static func comment(in bytes: ArraySlice<UInt8>, of kind: ValueKind) -> Int? {
        guard bytes.contains(UInt8(ascii: "#")) || bytes.contains(UInt8(ascii: ";")) else {
            return nil
        }
        var quote: UInt8?
        for (offset, byte) in zip(bytes.indices, bytes) {
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if quote == nil, offset > bytes.startIndex, isBlank(bytes[offset - 1]),
                isMark(byte, before: bytes[(offset + 1)...], of: kind)
            {
                return offset
            }
        }
        return nil
    }

    /// Whether a character after a blank starts a comment: a `#` with a blank after it, or glued
    /// to the first of several words; or a `;` where it does not part commands or texts.
    private static func isMark(
        _ byte: UInt8, before rest: ArraySlice<UInt8>, of kind: ValueKind
    ) -> Bool {
        guard byte == UInt8(ascii: "#") || byte == UInt8(ascii: ";") else { return false }
        let words = rest.split { isBlank($0) }
        guard let first = words.first, let letter = first.first else { return false }
        let isAlone = rest.first.map(isBlank) == true
        if byte == UInt8(ascii: "#") {
            return isAlone || kind == .execCommand && words.count > 2 && isLetter(letter)
        }
        guard isAlone else { return false }
        switch kind {
        case .string, .logExtraFields, .standardInputText: return false
        // The next command of a list has a path, or is alone.
        case .execCommand:
            return words.count > 1
                && fillers.contains(String(decoding: first, as: UTF8.self))
        default: return true
        }
    }

    /// Words that start a remark rather than a command.
    private static let fillers: WordSet = [
        "a", "an", "the", "this", "start", "starts", "run", "runs", "launch", "see", "we", "do",
        "not",
        "main", "note", "todo",
    ]

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

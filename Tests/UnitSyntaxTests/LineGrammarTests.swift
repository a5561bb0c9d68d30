import Testing
import UnitSyntax

/// A file, and what its logical lines are, as `NUMBER kind text`.
struct LineCase: Sendable, CustomTestStringConvertible {
    let source: String
    let lines: [String]

    init(_ source: String, _ lines: String...) {
        self.source = source
        self.lines = lines
    }

    var testDescription: String { source.debugDescription }
}

@Suite struct LineGrammarTests {
    @Test(
        "LF, CR and NUL end a line, each at most once in one line break",
        arguments: [
            LineCase("A=1\nB=2", "1 A|1", "2 B|2"),
            LineCase("A=1\rB=2", "1 A|1", "2 B|2"),
            LineCase("A=1\0B=2", "1 A|1", "2 B|2"),
            LineCase("A=1\r\nB=2", "1 A|1", "2 B|2"),
            LineCase("A=1\n\rB=2", "1 A|1", "2 B|2"),
            LineCase("A=1\r\n\0B=2", "1 A|1", "2 B|2"),
            LineCase("A=1\0\nB=2", "1 A|1", "2 blank", "3 B|2"),
            LineCase("A=1\n\nB=2", "1 A|1", "2 blank", "3 B|2"),
            LineCase("A=1\r\n\r\nB=2", "1 A|1", "2 blank", "3 B|2"),
        ])
    func lineBreaks(_ example: LineCase) {
        #expect(described(example.source) == example.lines)
    }

    @Test(
        "A backslash that no other escapes joins lines, and stands for a space",
        arguments: [
            LineCase("A=1 \\\n  2\nB=3\n", "2 A|1    2", "3 B|3"),
            LineCase("A=1\\\\\nB=2\n", "1 A|1\\\\", "2 B|2"),
            LineCase("A=1\\\\\\\nB\n", "2 A|1\\\\ B"),
            LineCase("A=1 \\ \nB=2\n", "1 A|1 \\", "2 B|2"),
            LineCase("A=1\\\n2\\ \nB=3\n", "2 A|1 2\\", "3 B|3"),
            LineCase("A=1\\\n\nB=2\n", "2 A|1", "3 B|2"),
            LineCase("A=1\\\n# no \\\n; no\n2\nB=3\n", "4 A|1 2", "5 B|3"),
            LineCase("A=1\\", "2 A|1"),
            LineCase("A=1\\\n# c\n", "3 A|1"),
            LineCase("\\\n[Unit]\n", "2 [Unit]"),
            LineCase("Ex\\\nec=1\n", "2 Ex ec|1"),
        ])
    func continuations(_ example: LineCase) {
        #expect(described(example.source) == example.lines)
    }

    @Test(
        "A comment starts at the first character of a line that is not blank",
        arguments: [
            LineCase("# a\n ; b\n\t#c", "1 comment", "2 comment", "3 comment"),
            LineCase("A=1 # not one\n", "1 A|1 # not one"),
            LineCase("\u{FEFF}# not one\n", "1 missing ="),
            LineCase("\u{FEFF}[Unit]\n\u{FEFF}[Unit]\n", "1 [Unit]", "2 missing ="),
        ])
    func comments(_ example: LineCase) {
        #expect(described(example.source) == example.lines)
    }

    @Test(
        "What is wrong with a line is part of it",
        arguments: [
            LineCase("[Unit", "1 unclosed"),
            LineCase("[Unit] # c", "1 unclosed"),
            LineCase("[", "1 unclosed"),
            LineCase("[]", "1 []"),
            LineCase("[ Unit ]", "1 [ Unit ]"),
            LineCase("[\"Unit\"]", "1 [\"Unit\"]"),
            LineCase("[a\\b]", "1 [a\\b]"),
            LineCase("word", "1 missing ="),
            LineCase(" = value", "1 missing key"),
            LineCase("A==", "1 A|="),
            LineCase(" A b\t=\t", "1 A b|"),
            LineCase("A=\u{FFFD}\u{10FFFD}", "1 A|\u{FFFD}\u{10FFFD}"),
        ])
    func mistakes(_ example: LineCase) {
        #expect(described(example.source) == example.lines)
    }

    @Test(
        "Bytes that are no character are found where they start",
        arguments: [
            ([0x80], 0), ([0xC3], 0), ([0xC0, 0x80], 0), ([0x41, 0xED, 0xA0, 0x80], 1),
            ([0xF4, 0x90, 0x80, 0x80], 0), ([0xEF, 0xB7, 0x90], 0), ([0xF0, 0x9F, 0xBF, 0xBE], 0),
            ([0x41, 0xE0, 0x80, 0x80], 1), ([0xFF], 0),
        ] as [([UInt8], Int)])
    func invalidBytes(bytes: [UInt8], offset: Int) {
        #expect(
            UnitDocument(parsing: bytes).lines.map(\.content) == [.invalidUTF8(offset: offset)])
    }

    @Test("A line of 1 MiB is too long, one byte less is not")
    func lineLimit() {
        let limit = UnitDocument.lineLengthLimit
        let fitting = "A=1\n" + String(repeating: "x", count: limit - 1) + "\n"
        let overlong = "A=1\n" + String(repeating: "x", count: limit) + "\n"

        #expect(UnitDocument(parsing: fitting).overlongLineNumber == nil)
        #expect(UnitDocument(parsing: overlong).overlongLineNumber == 2)
    }

    @Test("A joined line of more than 1 MiB is too long")
    func joinedLineLimit() {
        let half = String(repeating: "x", count: UnitDocument.lineLengthLimit / 2 - 1)
        let fitting = "\(half)\\\n\(half)x\n"
        let overlong = "\(half)\\\n\(half)xx\n"

        #expect(UnitDocument(parsing: fitting).overlongLineNumber == nil)
        #expect(UnitDocument(parsing: overlong).overlongLineNumber == 2)
    }

    private func described(_ source: String) -> [String] {
        let document = UnitDocument(parsing: source)
        return document.lines.map { line in
            let kind =
                switch line.content {
                case .blank: "blank"
                case .comment: "comment"
                case .section(let name): "[\(document.text(in: name))]"
                case .assignment(let key, let value):
                    "\(document.text(in: key))|\(document.text(in: value))"
                case .missingEquals: "missing ="
                case .missingKey: "missing key"
                case .unclosedHeader: "unclosed"
                case .invalidUTF8(let offset): "invalid at \(offset)"
                }
            return "\(line.lastLineNumber) \(kind)"
        }
    }
}

import Testing
import UnitSyntax

@Suite struct TextEditTests {
    private let document = UnitDocument(parsing: "[Service]\nType=simple\n")

    @Test("Edits change what they name and nothing else")
    func applying() throws {
        let edits = [
            TextEdit(inserting: "# b\n", at: 10), TextEdit(replacing: 15..<21, with: "exec"),
            TextEdit(inserting: "# a\n", at: 0), TextEdit(deleting: 21..<22),
        ]

        let edited = try document.applying(edits)

        #expect(edited.text == "# a\n[Service]\n# b\nType=exec")
    }

    @Test("Insertions at one place keep their order")
    func insertionOrder() throws {
        let edits = ["a", "b", "c"].map { TextEdit(inserting: $0, at: 0) }

        #expect(try document.applying(edits).text.hasPrefix("abc[Service]"))
    }

    @Test("Edits that overlap are refused")
    func overlap() {
        let first = TextEdit(deleting: 0..<5)
        let second = TextEdit(deleting: 4..<6)

        #expect(throws: TextEditError.overlap(first, second)) {
            _ = try document.applying([second, first])
        }
    }

    @Test("An edit past the end is refused")
    func outOfBounds() {
        let edit = TextEdit(deleting: 20..<99)

        #expect(throws: TextEditError.outOfBounds(edit, count: document.bytes.count)) {
            _ = try document.applying([edit])
        }
    }
}

@Suite struct SourceRangeTests {
    @Test("A place in a joined value leads back to its line")
    func joinedValue() throws {
        let document = UnitDocument(parsing: "[Service]\nExecStart=/bin/true \\\n# c\n  --flag\n")
        let line = try #require(document.lines.last)
        guard case .assignment(_, let value) = line.content else {
            Issue.record("the last line is \(line.content)")
            return
        }
        let text = document.text(in: value)
        let flag = try #require(text.firstRange(of: "--flag"))
        let part =
            text.utf8.distance(from: text.startIndex, to: flag.lowerBound)..<text.utf8.count

        let range = document.sourceRange(of: part, in: value)

        #expect(String(decoding: document.bytes[range], as: UTF8.self) == "--flag")
        #expect(
            document.position(of: range.lowerBound, in: line) == SourcePosition(line: 4, column: 3))
        #expect(line.lastLineNumber == 4)
    }
}

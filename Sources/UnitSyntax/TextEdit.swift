/// A change of a file's text: a range of bytes and what to put there.
public struct TextEdit: Hashable, Sendable {
    /// The bytes to replace, as UTF-8 offsets; empty to insert.
    public let range: Range<Int>
    /// The text to put there; empty to delete.
    public let replacement: String

    /// A replacement of a range.
    public init(replacing range: Range<Int>, with replacement: String) {
        self.range = range
        self.replacement = replacement
    }

    /// An insertion at an offset.
    public init(inserting text: String, at offset: Int) {
        self.init(replacing: offset..<offset, with: text)
    }

    /// A deletion of a range.
    public init(deleting range: Range<Int>) {
        self.init(replacing: range, with: "")
    }
}

/// Why edits could not be made together.
public enum TextEditError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Two edits want to change the same bytes.
    case overlap(TextEdit, TextEdit)
    /// An edit reaches past the end of the text, which has `count` bytes.
    case outOfBounds(TextEdit, count: Int)

    /// One sentence that says what is wrong.
    public var description: String {
        switch self {
        case .overlap(let first, let second):
            "the edits of bytes \(first.range) and \(second.range) overlap; make one and parse again"
        case .outOfBounds(let edit, let count):
            "the edit of bytes \(edit.range) lies outside the text, which has \(count) bytes"
        }
    }
}

extension UnitDocument {
    /// The document after some edits, parsed again; every other byte stays as it is.
    ///
    /// Insertions at the same offset are made in the order given.
    ///
    /// - Throws: ``TextEditError`` when edits overlap or reach past the end.
    public func applying(_ edits: [TextEdit]) throws(TextEditError) -> UnitDocument {
        let ordered = edits.enumerated().sorted { lhs, rhs in
            (lhs.element.range.lowerBound, lhs.element.range.upperBound, lhs.offset)
                < (rhs.element.range.lowerBound, rhs.element.range.upperBound, rhs.offset)
        }.map(\.element)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var previous: TextEdit?
        for edit in ordered {
            guard edit.range.upperBound <= bytes.count, edit.range.lowerBound >= 0 else {
                throw .outOfBounds(edit, count: bytes.count)
            }
            let start = previous?.range.upperBound ?? 0
            if let previous, edit.range.lowerBound < start { throw .overlap(previous, edit) }
            result += bytes[start..<edit.range.lowerBound]
            result += edit.replacement.utf8
            previous = edit
        }
        result += bytes[(previous?.range.upperBound ?? 0)...]
        return UnitDocument(parsing: result)
    }
}

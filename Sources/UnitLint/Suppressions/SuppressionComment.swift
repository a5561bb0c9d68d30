import UnitSyntax

/// A comment that speaks to the linter: `# unitsmith: ignore=RULE,RULE REASON`.
struct SuppressionComment {
    /// What a comment asks for.
    enum Scope {
        /// Silence about the next line.
        case nextLine
        /// Silence about the whole file.
        case file
    }

    /// The name of a rule, and where it stands.
    struct Name {
        let text: String
        let range: Range<Int>
    }

    /// What it asks for; nil when the word is none that we know.
    let scope: Scope?
    /// The word that says what it asks for.
    let instruction: Name
    /// The rules that it names.
    let rules: [Name]
    /// The physical line, with its line break.
    let range: Range<Int>
    /// The logical line that the comment stands in.
    let line: UnitLine
    /// The bytes of the line that it silences; nil for the whole file, and
    /// where no line follows.
    let target: Range<Int>?

    /// The words that a comment can start with.
    static let instructions = ["ignore", "ignore-file"]
}

/// Reads the words of a comment that may speak to the linter.
struct SuppressionReader {
    static let mark = Array("unitsmith:".utf8)

    private let bytes: [UInt8]
    private var offset: Int
    private let end: Int

    /// A reader behind the mark of a comment; nil when the comment does not have it.
    init?(_ bytes: [UInt8], _ comment: Range<Int>) {
        var start = comment.lowerBound
        while start < comment.upperBound, bytes[start] == UInt8(ascii: " ") || bytes[start] == 9 {
            start += 1
        }
        start += 1
        while start < comment.upperBound, bytes[start] == UInt8(ascii: " ") || bytes[start] == 9 {
            start += 1
        }
        guard start < comment.upperBound,
            bytes[start..<comment.upperBound].starts(with: Self.mark)
        else { return nil }
        self.bytes = bytes
        offset = start + Self.mark.count
        end = comment.upperBound
    }

    /// The next word of letters, digits and dashes; empty when there is none.
    mutating func word() -> SuppressionComment.Name {
        skipBlanks()
        let start = offset
        while offset < end, Self.isWordByte(bytes[offset]) { offset += 1 }
        return SuppressionComment.Name(
            text: String(decoding: bytes[start..<offset], as: UTF8.self), range: start..<offset)
    }

    /// Words with commas between them, from the `=` on; what follows them is a reason.
    mutating func list() -> [SuppressionComment.Name] {
        guard take("=") else { return [] }
        var names: [SuppressionComment.Name] = []
        repeat {
            let name = word()
            if name.text.isEmpty { break }
            names.append(name)
        } while take(",")
        return names
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard offset < end, bytes[offset] == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }

    private mutating func skipBlanks() {
        while offset < end, bytes[offset] == UInt8(ascii: " ") || bytes[offset] == 9 { offset += 1 }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}

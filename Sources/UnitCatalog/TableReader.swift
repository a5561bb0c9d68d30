/// Goes over a table's text once, word by word, and makes no strings.
///
/// Words are parted by spaces. Tables are ours, so anything that does not fit
/// is a mistake of ours: it stops the program, naming the row.
struct TableReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0

    init(_ text: StaticString) {
        bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// Goes to the first word of the next line that has any and is no comment.
    mutating func nextLine() -> Bool {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"):
                position += 1
            case UInt8(ascii: "#"):
                skipLine()
            default:
                return true
            }
        }
        return false
    }

    /// Goes to the end of the line.
    mutating func skipLine() {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    }

    /// The next word of the line; nil at its end.
    mutating func nextWord() -> TextRange? {
        while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
        let start = position
        while position < bytes.count, bytes[position] > UInt8(ascii: " ") { position += 1 }
        if position == start { return nil }
        return TextRange(start: Int32(start), length: Int32(position - start))
    }

    /// The next word of the line, which has to be there.
    mutating func requiredWord() -> TextRange {
        guard let word = nextWord() else { broken("a word is missing") }
        return word
    }

    /// The bytes of a word.
    func bytes(of word: TextRange) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[Int(word.start)..<Int(word.start + word.length)])
    }

    /// A word as a string.
    func string(_ word: TextRange) -> String {
        String(decoding: bytes(of: word), as: UTF8.self)
    }

    /// The release number that a word is, from one of its bytes on.
    func release(_ word: TextRange, from offset: Int = 0) -> Int16 {
        var number: Int16 = 0
        for byte in bytes(of: word).dropFirst(offset) {
            guard byte >= 0x30, byte <= 0x39, number < 1000 else { broken("not a release") }
            number = number * 10 + Int16(byte - 0x30)
        }
        return number
    }

    /// What follows a prefix of a word; nil when it does not start with it.
    func rest(of word: TextRange, after prefix: StaticString) -> TextRange? {
        let length = prefix.utf8CodeUnitCount
        guard word.length >= length else { return nil }
        let expected = prefix.utf8Start
        for index in 0..<length where bytes[Int(word.start) + index] != expected[index] {
            return nil
        }
        return TextRange(start: word.start + Int32(length), length: word.length - Int32(length))
    }

    /// Stops at a mistake in the table, naming the row.
    func broken(_ reason: String) -> Never {
        var start = min(position, bytes.count)
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        let row = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
        preconditionFailure("table row '\(String(decoding: row, as: UTF8.self))': \(reason)")
    }
}

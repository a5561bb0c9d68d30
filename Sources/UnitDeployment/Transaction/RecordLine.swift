/// A line of a transaction's record: words between spaces, and a checksum.
///
/// A line that was cut short by a crash has no right checksum, and counts as not written. Bytes
/// that would end a word or a line are written as `%` and two digits.
struct RecordLine: Hashable, Sendable {
    var words: [[UInt8]]

    init(_ words: [String]) {
        self.words = words.map { Array($0.utf8) }
    }

    init(words: [[UInt8]]) {
        self.words = words
    }

    /// The line of a text without its line feed; nil when it is not whole.
    init?(parsing line: ArraySlice<UInt8>) {
        guard let space = line.lastIndex(of: UInt8(ascii: " ")) else { return nil }
        let sum = String(decoding: line[(space + 1)...], as: UTF8.self)
        guard sum == Self.checksum(line[..<space]) else { return nil }
        var words: [[UInt8]] = []
        for word in line[..<space].split(
            separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        {
            guard let plain = Self.unescaped(word) else { return nil }
            words.append(plain)
        }
        self.words = words
    }

    /// The bytes of the line, with its line feed.
    var bytes: [UInt8] {
        let body = Array(words.map(Self.escaped).joined(separator: [UInt8(ascii: " ")]))
        return body + Array(" \(Self.checksum(body[...]))\n".utf8)
    }

    /// A word as text; nil when there is none.
    func text(_ index: Int) -> String? {
        words.indices.contains(index) ? String(decoding: words[index], as: UTF8.self) : nil
    }

    /// A word as a number; nil when it is none.
    func number<Number: FixedWidthInteger>(_ index: Int) -> Number? {
        text(index).flatMap { Number($0) }
    }

    // MARK: Bytes

    private static func escaped(_ word: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in word {
            if byte > 0x20, byte != 0x7F, byte != UInt8(ascii: "%") {
                result.append(byte)
            } else {
                let digits = String(byte, radix: 16)
                result += Array((digits.count == 1 ? "%0" : "%").utf8) + Array(digits.utf8)
            }
        }
        return result
    }

    private static func unescaped(_ word: ArraySlice<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        var rest = word
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                result.append(byte)
                continue
            }
            guard rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else { return nil }
            result.append(value)
            rest = rest.dropFirst(2)
        }
        return result
    }

    /// FNV-1a; it is there to tell a line that was cut short from a whole one.
    static func checksum(_ bytes: some Sequence<UInt8>) -> String {
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(sum, radix: 16)
    }
}

/// A few words that many others are compared with, byte by byte.
///
/// Of nearly every other word its length and three of its bytes say that it is none of them.
struct WordSet: Sendable {
    /// The words, in the order in which they were given.
    let words: [String]

    private let hashes: [UInt32]
    /// A bit for each hash.
    private let bits: UInt64

    /// A set of words.
    init(_ words: [String]) {
        self.words = words
        hashes = words.map { word in
            Array(word.utf8).withUnsafeBufferPointer(Self.hash)
        }
        bits = hashes.reduce(0) { $0 | Self.bit(of: $1) }
    }

    /// Whether a text is one of the words.
    func contains(_ text: some StringProtocol) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { contains($0) }
            ?? Array(text.utf8).withUnsafeBufferPointer { contains($0) }
    }

    private func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let hash = Self.hash(of: text)
        guard bits & Self.bit(of: hash) != 0 else { return false }
        return hashes.indices.contains {
            hashes[$0] == hash && words[$0].utf8.elementsEqual(text)
        }
    }

    @inline(__always)
    private static func hash(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        guard !text.isEmpty else { return 0 }
        let bytes =
            UInt32(text[0]) << 16 | UInt32(text[text.count / 2]) << 8
            | UInt32(text[text.count - 1])
        return (bytes ^ UInt32(truncatingIfNeeded: text.count) << 24) &* 0x9E37_79B1
    }

    @inline(__always)
    private static func bit(of hash: UInt32) -> UInt64 { 1 << UInt64(hash >> 26) }
}

extension WordSet: ExpressibleByArrayLiteral {
    /// A set of words.
    init(arrayLiteral words: String...) { self.init(words) }
}

/// Finds what a word stands for among a fixed number of words.
///
/// A `switch` over strings compares one after the other, which is slow for a hundred of them.
struct WordTable<Value: Sendable>: Sendable {
    private let entries: [(word: StaticString, value: Value)]

    /// Numbers into ``entries``, plus one, where the hash of the word leads; 0 is free.
    private var slots: [UInt8]

    /// A table of fewer than 256 different words.
    init(_ entries: [(StaticString, Value)]) {
        self.entries = entries
        var size = 16
        while size < entries.count * 2 { size *= 2 }
        slots = [UInt8](repeating: 0, count: size)
        for (number, entry) in entries.enumerated() {
            let slot = slot(of: Self.bytes(of: entry.0))
            precondition(slots[slot] == 0, "'\(entry.0)' is in the table twice")
            slots[slot] = UInt8(number + 1)
        }
    }

    /// What a word stands for; nil when it is none of the table.
    func value(of word: UnsafeBufferPointer<UInt8>) -> Value? {
        let number = Int(slots[slot(of: word)])
        return number == 0 ? nil : entries[number - 1].value
    }

    /// The slot where a word is, or the free one where it would be.
    private func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
        let mask = slots.count - 1
        var slot = ByteKey(word).hash(mixing: 0) & mask
        while slots[slot] != 0 {
            if Self.bytes(of: entries[Int(slots[slot]) - 1].word).hasSameBytes(as: word) { break }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private static func bytes(of word: StaticString) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    }
}

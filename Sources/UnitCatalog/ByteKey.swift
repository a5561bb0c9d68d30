/// The ends of a short word: eight bytes from its start, eight up to its end.
///
/// Words of up to sixteen bytes are equal exactly if their keys are; of longer
/// ones the middle is left to compare. So a look-up rarely touches the words.
struct ByteKey: Equatable, Sendable {
    private let head: UInt64
    private let tail: UInt64
    let length: Int32

    @inline(__always)
    init(_ word: UnsafeBufferPointer<UInt8>) {
        let bytes = UnsafeRawBufferPointer(word)
        length = Int32(truncatingIfNeeded: bytes.count)
        if bytes.count >= 8 {
            head = bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
            tail = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
        } else {
            var packed: UInt64 = 0
            for byte in bytes { packed = packed << 8 | UInt64(byte) }
            head = packed
            tail = 0
        }
    }

    /// A hash, with something else mixed in.
    @inline(__always)
    func hash(mixing seed: UInt8) -> Int {
        let other = UInt64(truncatingIfNeeded: length) << 8 | UInt64(seed)
        var mixed = (head ^ other) &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 32) ^ tail) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 33)
    }

    /// Whether two words with this key are equal.
    @inline(__always)
    func hasEqualMiddle(
        _ one: UnsafeBufferPointer<UInt8>, _ other: @autoclosure () -> UnsafeBufferPointer<UInt8>
    ) -> Bool {
        if length <= 16 { return true }
        let other = other()
        for index in 8..<Int(length) - 8 where one[index] != other[index] { return false }
        return true
    }
}

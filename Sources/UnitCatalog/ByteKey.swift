/// The ends of a short word: eight bytes from its start, eight up to its end.
///
/// Words of a table differ in them nearly always, so that they make a good and quick hash.
struct ByteKey {
    private let head: UInt64
    private let tail: UInt64
    private let length: Int32

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
}

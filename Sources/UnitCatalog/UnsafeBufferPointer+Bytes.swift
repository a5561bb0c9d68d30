import Glibc

extension UnsafeBufferPointer<UInt8> {
    /// Whether these bytes and others are the same, many at a time.
    package func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard let first = baseAddress, let second = other.baseAddress else { return true }
        return memcmp(first, second, count) == 0
    }
}

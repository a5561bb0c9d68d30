extension StringProtocol {
    /// Whether the bytes of a text occur in this one.
    ///
    /// Takes the place of the standard library's method in rules: systemd compares bytes, not
    /// characters, and so it is many times faster.
    func contains(_ text: String) -> Bool {
        let found = utf8.withContiguousStorageIfAvailable { haystack in
            text.utf8.withContiguousStorageIfAvailable { haystack.contains(bytes: $0) }
        }
        return (found ?? nil) ?? String(self).utf8.contains(text.utf8)
    }
}

extension [UInt8] {
    /// Whether the bytes of a text occur in these.
    func contains(_ text: StaticString) -> Bool {
        let needle = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return withUnsafeBufferPointer { $0.contains(bytes: needle) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether some bytes occur in these.
    fileprivate func contains(bytes needle: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = needle.first else { return true }
        guard count >= needle.count else { return false }
        for start in 0...(count - needle.count) where self[start] == first {
            var length = 1
            while length < needle.count, self[start + length] == needle[length] { length += 1 }
            if length == needle.count { return true }
        }
        return false
    }
}

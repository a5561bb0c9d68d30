import Glibc

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

extension Substring {
    /// What follows the first occurrence of a text; nil where it does not occur.
    func suffix(after text: StaticString) -> Substring? {
        let offset =
            utf8.withContiguousStorageIfAvailable { $0.firstOffset(of: text) }
            ?? Array(utf8).withUnsafeBufferPointer { $0.firstOffset(of: text) }
        return offset.map { utf8.dropFirst($0 + text.utf8CodeUnitCount) }.map(Substring.init)
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
        firstOffset(of: needle, from: 0) != nil
    }

    /// Where a text occurs first, not before an offset; nil where it does not.
    func firstOffset(of text: StaticString, from offset: Int = 0) -> Int? {
        firstOffset(
            of: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount),
            from: offset)
    }

    /// Where some bytes occur first, not before an offset.
    private func firstOffset(
        of needle: UnsafeBufferPointer<UInt8>, from offset: Int
    ) -> Int? {
        guard let text = needle.baseAddress, let first = needle.first else { return offset }
        guard let start = baseAddress else { return nil }
        var offset = offset
        while offset + needle.count <= count {
            let last = count - needle.count
            guard let found = memchr(start + offset, Int32(first), last - offset + 1) else { break }
            offset = UnsafeRawPointer(found) - UnsafeRawPointer(start)
            if memcmp(found, text, needle.count) == 0 { return offset }
            offset += 1
        }
        return nil
    }
}

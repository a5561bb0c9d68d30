import UnitCatalog

/// Numbers stretches of bytes, so that equal ones in different files have one number.
///
/// It takes no more than a few thousand short ones, and so never more than a few megabytes.
package struct ByteIndex: Sendable {
    private struct Entry {
        let tag: Int32
        /// Where the bytes are in ``bytes``.
        let start: Int32
        let count: Int32
    }

    private static let slotCount = 1 << 13
    private static let longest = 1024

    private var entries: [Entry] = []
    /// The bytes of all entries, one after the other.
    private var bytes: [UInt8] = []
    /// Numbers into ``entries``, plus one, where the hash of the bytes leads; 0 is free.
    private var slots: [Int16] = []

    /// An index of nothing.
    package init() {}

    /// The number of some bytes; nil when they have none.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - tag: Tells bytes apart that are the same and mean different things.
    /// - Returns: A number from 0 on, in the order of ``add(_:tag:)``.
    package func number(of bytes: UnsafeBufferPointer<UInt8>, tag: Int32) -> Int? {
        guard !slots.isEmpty else { return nil }
        let number = Int(slots[slot(of: bytes, tag: tag)])
        return number == 0 ? nil : number - 1
    }

    /// Gives bytes that have no number the next one; nil when there is no room for them.
    package mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, tag: Int32) -> Int? {
        guard entries.count < Self.slotCount / 2, bytes.count <= Self.longest else { return nil }
        if slots.isEmpty { slots = [Int16](repeating: 0, count: Self.slotCount) }
        let slot = slot(of: bytes, tag: tag)
        precondition(slots[slot] == 0, "bytes are numbered twice")
        entries.append(
            Entry(tag: tag, start: Int32(self.bytes.count), count: Int32(bytes.count)))
        self.bytes += bytes
        slots[slot] = Int16(entries.count)
        return entries.count - 1
    }

    /// The slot where bytes are, or the free one where they would be.
    private func slot(of bytes: UnsafeBufferPointer<UInt8>, tag: Int32) -> Int {
        var slot = Self.hash(of: bytes, tag: tag) & (Self.slotCount - 1)
        while slots[slot] != 0 {
            if isEntry(Int(slots[slot]) - 1, bytes, tag: tag) { break }
            slot = (slot + 1) & (Self.slotCount - 1)
        }
        return slot
    }

    /// Whether an entry is that of some bytes.
    private func isEntry(_ number: Int, _ other: UnsafeBufferPointer<UInt8>, tag: Int32) -> Bool {
        let entry = entries[number]
        guard entry.tag == tag, Int(entry.count) == other.count else { return false }
        let start = Int(entry.start)
        return bytes.withUnsafeBufferPointer {
            UnsafeBufferPointer(rebasing: $0[start..<start + other.count]).hasSameBytes(as: other)
        }
    }

    private static func hash(of buffer: UnsafeBufferPointer<UInt8>, tag: Int32) -> Int {
        let bytes = UnsafeRawBufferPointer(buffer)
        var hash = UInt64(bitPattern: Int64(tag)) &+ UInt64(bytes.count) << 32
        var offset = 0
        while offset + 8 <= bytes.count {
            mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self), into: &hash)
            offset += 8
        }
        if bytes.count >= 8 {
            // Some bytes a second time, rather than the last ones one by one.
            mix(bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self), into: &hash)
        } else {
            mix(bytes.reduce(0) { $0 << 8 | UInt64($1) }, into: &hash)
        }
        return Int(truncatingIfNeeded: hash >> 32)
    }

    private static func mix(_ word: UInt64, into hash: inout UInt64) {
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
    }
}

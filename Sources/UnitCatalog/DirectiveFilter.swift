/// Says quickly of most directives that they are not among some: a Bloom filter of names.
///
/// A unit sets twenty directives of a thousand, and is asked for hundreds.
public struct DirectiveFilter: Sendable {
    /// 256 bits; each name sets one.
    private var bits = SIMD4<UInt64>()

    /// A filter that nothing passes.
    public init() {}

    /// Lets a directive pass, by its name and by all second names for it.
    public mutating func insert(_ directive: Directive, catalog: Catalog = .shared) {
        insert(name: directive.nameBytes, in: directive.section)
        for name in catalog.secondNames(of: directive) {
            insert(name: name.nameBytes, in: name.section)
        }
    }

    /// False for most names that were not inserted, true for all that were.
    public func mayContain(_ name: String, in section: SectionID) -> Bool {
        let hash = name.utf8.withContiguousStorageIfAvailable {
            ByteKey($0).hash(mixing: section.rawValue)
        }
        guard let hash else { return true }
        return bits[hash & 3] & Self.mask(hash) != 0
    }

    private mutating func insert(name: UnsafeBufferPointer<UInt8>, in section: SectionID) {
        let hash = ByteKey(name).hash(mixing: section.rawValue)
        bits[hash & 3] |= Self.mask(hash)
    }

    private static func mask(_ hash: Int) -> UInt64 { 1 << UInt64((hash >> 2) & 63) }
}

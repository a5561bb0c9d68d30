/// Says quickly of most directives that they are not among some: a Bloom filter of names.
///
/// A unit sets twenty directives of a thousand, and is asked for hundreds.
public struct DirectiveFilter: Sendable {
    /// 512 bits; each name sets one.
    private var bits = SIMD8<UInt64>()

    /// A filter that nothing passes.
    public init() {}

    /// Lets a directive pass, by its name and by all second names for it.
    public mutating func insert(_ directive: Directive, catalog: Catalog = .shared) {
        insert(Self.hash(of: directive.nameBytes, in: directive.section))
        for name in catalog.secondNames(of: directive) {
            insert(Self.hash(of: name.nameBytes, in: name.section))
        }
    }

    /// Lets a name pass.
    public mutating func insert(_ name: String, in section: SectionID) {
        var name = name
        name.withUTF8 { insert(Self.hash(of: $0, in: section)) }
    }

    /// False for most names that were not inserted, true for all that were.
    public func mayContain(_ name: String, in section: SectionID) -> Bool {
        let hash = name.utf8.withContiguousStorageIfAvailable { Self.hash(of: $0, in: section) }
        guard let hash else { return true }
        return bits[hash & 7] & Self.mask(hash) != 0
    }

    /// Whether surely no name passes both.
    public func isDisjoint(with other: DirectiveFilter) -> Bool {
        bits & other.bits == SIMD8<UInt64>()
    }

    private mutating func insert(_ hash: Int) {
        bits[hash & 7] |= Self.mask(hash)
    }

    private static func hash(of name: UnsafeBufferPointer<UInt8>, in section: SectionID) -> Int {
        ByteKey(name).hash(mixing: section.rawValue)
    }

    private static func mask(_ hash: Int) -> UInt64 { 1 << UInt64((hash >> 3) & 63) }
}

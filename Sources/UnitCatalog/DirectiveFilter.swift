/// Says quickly of most directives that they are not among some: a Bloom filter of keys.
///
/// A unit sets twenty directives of a thousand, and is asked for hundreds.
package struct DirectiveFilter: Sendable {
    /// 512 bits; each key sets one.
    @usableFromInline package private(set) var bits = SIMD8<UInt64>()

    /// A filter that nothing passes.
    package init() {}

    /// Lets a directive pass, by its name and by all second names for it.
    package mutating func insert(_ directive: Directive) {
        insert(DirectiveKey(directive))
        guard directive.hasSecondNames else { return }
        for name in Catalog.shared.secondNames(of: directive) { insert(DirectiveKey(name)) }
    }

    /// Lets a name pass.
    package mutating func insert(_ key: DirectiveKey) {
        bits[key.word] |= key.bit
    }

    /// False for most names that were not inserted, true for all that were.
    package func mayContain(_ key: DirectiveKey) -> Bool { bits[key.word] & key.bit != 0 }

    /// Whether surely no name passes both.
    @inlinable
    package func isDisjoint(with other: DirectiveFilter) -> Bool {
        bits & other.bits == SIMD8<UInt64>()
    }
}

extension DirectiveKey {
    fileprivate var word: Int { Int(number & 7) }
    fileprivate var bit: UInt64 { 1 << UInt64((number >> 3) & 63) }
}

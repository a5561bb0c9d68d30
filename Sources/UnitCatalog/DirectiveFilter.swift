/// Says quickly of most directives that they are not among some: a Bloom filter of keys.
///
/// A unit sets twenty directives of a thousand, and is asked for hundreds.
package struct DirectiveFilter: Sendable {
    /// 512 bits; each key sets one.
    @usableFromInline package private(set) var bits = SIMD8<UInt64>()

    /// A filter that nothing passes.
    package init() {}

    /// Lets a directive pass, by its name and by all second names for it.
    ///
    /// - Returns: The key of its name.
    @discardableResult
    package mutating func insert(_ directive: Directive) -> DirectiveKey {
        let key = DirectiveKey(directive)
        insert(key)
        if directive.hasSecondNames {
            for name in Catalog.shared.secondNames(of: directive) { insert(DirectiveKey(name)) }
        }
        return key
    }

    /// Lets a name pass.
    package mutating func insert(_ key: DirectiveKey) {
        bits[key.word] |= key.bit
    }

    /// False for most names that were not inserted, true for all that were.
    package func mayContain(_ key: DirectiveKey) -> Bool { bits[key.word] & key.bit != 0 }

    /// How many bits there are.
    package static let bitCount = 512

    /// Calls a function with the number of every bit that a name has set.
    @inlinable
    package func forEachBit(_ body: (Int) -> Void) {
        for index in 0..<bits.scalarCount {
            var rest = bits[index]
            while rest != 0 {
                body(index * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }
}

extension DirectiveKey {
    fileprivate var word: Int { Int(number & 7) }
    fileprivate var bit: UInt64 { 1 << UInt64((number >> 3) & 63) }
}

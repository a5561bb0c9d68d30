/// A number that stands for the name of a directive in a section.
///
/// All names of the catalog have different ones, so that whoever looks for a directive in a unit
/// compares numbers and leaves the catalog alone.
package struct DirectiveKey: Hashable, Sendable {
    /// The number, which is not negative.
    package let number: Int32

    /// The key of a name; any other name may have the key of one of the catalog, with a chance of
    /// one in a million.
    package init(_ name: borrowing String, in section: SectionID) {
        let key = name.utf8.withContiguousStorageIfAvailable { DirectiveKey($0, in: section) }
        self = key ?? Array(name.utf8).withUnsafeBufferPointer { DirectiveKey($0, in: section) }
    }

    /// The key of a directive, by its own name.
    package init(_ directive: Directive) {
        self.init(directive.nameBytes, in: directive.section)
    }

    private init(_ name: UnsafeBufferPointer<UInt8>, in section: SectionID) {
        let hash = ByteKey(name).hash(mixing: section.rawValue)
        number = Int32(truncatingIfNeeded: hash & Int(Int32.max))
    }
}

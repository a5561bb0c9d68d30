/// Finds a directive by its section and the bytes of its key.
///
/// A hash table with open addressing: one probe and one comparison for nearly
/// every key, and no string is made.
struct DirectiveIndex: Sendable {
    /// What a probe looks at.
    private struct Slot {
        var key: ByteKey
        var section: SectionID
        /// A number into ``directives``, plus one; 0 is free.
        var number: UInt16
    }

    /// Directives, grouped by section.
    private(set) var directives: ContiguousArray<Directive> = []

    private var slots: ContiguousArray<Slot>

    init(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        let free = Slot(
            key: ByteKey(UnsafeBufferPointer(start: nil, count: 0)), section: .unit, number: 0)
        slots = ContiguousArray(repeating: free, count: size)
        directives.reserveCapacity(capacity)
    }

    /// Adds a directive; one with its name must not be there yet.
    mutating func insert(_ directive: Directive) {
        let name = directive.row.bytes(of: directive.row.name)
        let slot = slot(of: name, directive.section)
        precondition(slots[slot].number == 0, "\(directive) is in the tables twice")
        var directive = directive
        directive.number = Int32(directives.count)
        directives.append(directive)
        slots[slot] = Slot(
            key: ByteKey(name), section: directive.section, number: UInt16(directives.count))
    }

    /// The directive with a key.
    func directive(named key: UnsafeBufferPointer<UInt8>, in section: SectionID) -> Directive? {
        let number = slots[slot(of: key, section)].number
        return number == 0 ? nil : directives[Int(number) - 1]
    }

    /// The slot where a key is, or the free one where it would be.
    private func slot(of name: UnsafeBufferPointer<UInt8>, _ section: SectionID) -> Int {
        let key = ByteKey(name)
        let mask = slots.count - 1
        var slot = key.hash(mixing: section.rawValue) & mask
        while slots[slot].number != 0 {
            if slots[slot].key == key, slots[slot].section == section {
                let number = Int(slots[slot].number) - 1
                if key.hasEqualMiddle(name, directives[number].nameBytes) { return slot }
            }
            slot = (slot + 1) & mask
        }
        return slot
    }
}

extension Directive {
    var nameBytes: UnsafeBufferPointer<UInt8> { row.bytes(of: row.name) }
}

/// Finds a directive by its section and the bytes of its key.
///
/// A hash table with open addressing: one probe and one comparison for nearly
/// every key, and no string is made. It is small, since every start of a program makes it.
struct DirectiveIndex: Sendable {
    /// What a probe looks at.
    private struct Slot {
        /// Bits of the hash that did not choose the slot.
        var tag: UInt16 = 0
        /// A number into ``directives``, plus one; 0 is free.
        var number: UInt16 = 0
    }

    /// Directives, grouped by section.
    private(set) var directives: ContiguousArray<Directive> = []

    private var slots: ContiguousArray<Slot>

    init(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = ContiguousArray(repeating: Slot(), count: size)
        directives.reserveCapacity(capacity)
    }

    /// Adds a directive; one with its name must not be there yet.
    mutating func insert(_ directive: Directive) {
        let hash = Self.hash(of: directive.nameBytes, directive.section)
        let slot = slot(of: directive.nameBytes, directive.section, hash: hash)
        precondition(slots[slot].number == 0, "\(directive) is in the tables twice")
        var directive = directive
        directive.number = Int32(directives.count)
        directives.append(directive)
        slots[slot] = Slot(tag: Self.tag(of: hash), number: UInt16(directives.count))
    }

    /// Notes that a directive has another name.
    mutating func noteSecondName(of directive: Directive) {
        directives[Int(directive.number)].hasSecondNames = true
    }

    /// The directive with a key.
    func directive(named key: UnsafeBufferPointer<UInt8>, in section: SectionID) -> Directive? {
        let slot = slot(of: key, section, hash: Self.hash(of: key, section))
        let number = slots[slot].number
        return number == 0 ? nil : directives[Int(number) - 1]
    }

    /// The slot where a key is, or the free one where it would be.
    private func slot(
        of name: UnsafeBufferPointer<UInt8>, _ section: SectionID, hash: Int
    ) -> Int {
        let mask = slots.count - 1
        let tag = Self.tag(of: hash)
        var slot = hash & mask
        while slots[slot].number != 0 {
            if slots[slot].tag == tag {
                let number = Int(slots[slot].number) - 1
                if directives[number].section == section,
                    directives[number].nameBytes.hasSameBytes(as: name)
                {
                    return slot
                }
            }
            slot = (slot + 1) & mask
        }
        return slot
    }

    @inline(__always)
    private static func hash(of name: UnsafeBufferPointer<UInt8>, _ section: SectionID) -> Int {
        ByteKey(name).hash(mixing: section.rawValue)
    }

    @inline(__always)
    private static func tag(of hash: Int) -> UInt16 { UInt16(truncatingIfNeeded: hash >> 14) }
}

extension Directive {
    var nameBytes: UnsafeBufferPointer<UInt8> { row.bytes(of: row.name) }
}

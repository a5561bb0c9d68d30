/// Where the elements of each key are in a list: a flat hash table of chains.
///
/// Units have few keys and few elements, and one of these is made for every file and release.
struct PositionTable: Sendable {
    /// The elements of a key; numbers into the list, -1 for none.
    private struct Chain {
        var key: Int32 = -1
        var first: Int32 = -1
        var last: Int32 = -1
    }

    private var chains = [Chain](repeating: Chain(), count: 64)
    private var keyCount = 0

    /// For each element the next one of its key, or -1.
    private var next: [Int32] = []

    /// A table for a list of about so many elements.
    init(capacity: Int) {
        next.reserveCapacity(capacity)
    }

    /// Adds the next element of the list.
    ///
    /// - Parameter key: Not negative.
    mutating func append(_ key: Int32) {
        let position = Int32(next.count)
        next.append(-1)
        let slot = slot(of: key)
        if chains[slot].last >= 0 {
            next[Int(chains[slot].last)] = position
        } else {
            chains[slot].first = position
            if chains[slot].key < 0 { keyCount += 1 }
            chains[slot].key = key
        }
        chains[slot].last = position
        if keyCount * 2 > chains.count { grow() }
    }

    /// Whether a key has had elements, also if they were taken out.
    func hasSeen(_ key: Int32) -> Bool { chains[slot(of: key)].key >= 0 }

    /// Takes the elements of a key out of the table; their numbers are not given again.
    mutating func removeAll(_ key: Int32) {
        let slot = slot(of: key)
        chains[slot].first = -1
        chains[slot].last = -1
    }

    /// The last element of a key; nil for none.
    func last(of key: Int32) -> Int? {
        let last = chains[slot(of: key)].last
        return last < 0 ? nil : Int(last)
    }

    /// Calls a function with the elements of a key, in order.
    func forEach(of key: Int32, _ body: (Int) -> Void) {
        var position = chains[slot(of: key)].first
        while position >= 0 {
            body(Int(position))
            position = next[Int(position)]
        }
    }

    /// The slot where a key is, or the free one where it would be.
    private func slot(of key: Int32) -> Int {
        let mask = chains.count - 1
        var slot = Int(truncatingIfNeeded: (UInt32(bitPattern: key) &* 0x9E37_79B1) >> 16) & mask
        while chains[slot].key >= 0, chains[slot].key != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = chains
        chains = [Chain](repeating: Chain(), count: old.count * 2)
        for chain in old where chain.key >= 0 { chains[slot(of: chain.key)] = chain }
    }
}

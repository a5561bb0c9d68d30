/// Where the elements of each key are in a list.
///
/// One of these is made for every file and release. Most lists are so short that looking at all
/// elements is the quickest; longer ones get a flat hash table of chains.
struct PositionTable: Sendable {
    /// The longest list without a hash table.
    private static let longestPlainList = 32

    /// The elements of a key; numbers into the list, -1 for none.
    private struct Chain {
        var key: Int32 = -1
        var first: Int32 = -1
        var last: Int32 = -1
    }

    /// The key of each element; -1 for one that was taken out.
    private var keys: [Int32] = []

    /// Empty while the list is short.
    private var chains: [Chain] = []
    private var keyCount = 0
    /// For each element the next one of its key, or -1, where there are chains.
    private var next: [Int32] = []

    /// A table for a list of about so many elements.
    init(capacity: Int) {
        keys.reserveCapacity(capacity)
    }

    /// A table for a list whose elements have these keys, none of them negative.
    init(of keys: [Int32]) {
        self.keys = keys
        if keys.count > Self.longestPlainList { makeChains() }
    }

    /// Adds the next element of the list.
    ///
    /// - Parameter key: Not negative.
    mutating func append(_ key: Int32) {
        keys.append(key)
        if !chains.isEmpty {
            link(keys.count - 1)
        } else if keys.count > Self.longestPlainList {
            makeChains()
        }
    }

    /// Takes the elements of a key out of the table; their numbers are not given again.
    mutating func removeAll(_ key: Int32) {
        guard !chains.isEmpty else {
            for position in keys.indices where keys[position] == key { keys[position] = -1 }
            return
        }
        let slot = slot(of: key)
        chains[slot].first = -1
        chains[slot].last = -1
    }

    /// The last element of a key; nil for none.
    func last(of key: Int32) -> Int? {
        guard !chains.isEmpty else { return keys.lastIndex(of: key) }
        let last = chains[slot(of: key)].last
        return last < 0 ? nil : Int(last)
    }

    /// Calls a function with the elements of a key, in order.
    func forEach(of key: Int32, _ body: (Int) -> Void) {
        guard !chains.isEmpty else {
            for position in keys.indices where keys[position] == key { body(position) }
            return
        }
        var position = chains[slot(of: key)].first
        while position >= 0 {
            body(Int(position))
            position = next[Int(position)]
        }
    }

    // MARK: Chains

    private mutating func makeChains() {
        chains = [Chain](repeating: Chain(), count: Self.longestPlainList * 4)
        next.reserveCapacity(keys.capacity)
        for position in keys.indices { link(position) }
    }

    /// Puts an element at the end of the chain of its key.
    private mutating func link(_ position: Int) {
        next.append(-1)
        let key = keys[position]
        guard key >= 0 else { return }
        let slot = slot(of: key)
        if chains[slot].last >= 0 {
            next[Int(chains[slot].last)] = Int32(position)
        } else {
            chains[slot].first = Int32(position)
            if chains[slot].key < 0 { keyCount += 1 }
            chains[slot].key = key
        }
        chains[slot].last = Int32(position)
        if keyCount * 2 > chains.count { grow() }
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

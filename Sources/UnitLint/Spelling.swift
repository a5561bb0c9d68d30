import UnitValues

/// Finds the known name that somebody most likely meant.
package enum Spelling {
    /// The name nearest to a misspelt one, when one is near enough to be offered.
    ///
    /// - Parameters:
    ///   - text: The misspelt name.
    ///   - names: What it may have been meant to be.
    ///   - limit: How many letters may be off; one in four unless said.
    /// - Returns: The nearest of `names`, the first of several; nil when none is near.
    package static func nearest(
        to text: String, among names: some Sequence<String>, slips limit: Int? = nil
    ) -> String? {
        let written = Letters(text)
        let allowed = limit ?? allowedSlips(in: text)
        var best: (name: String, distance: Int)?
        for name in names {
            let limit = best.map { $0.distance - 1 } ?? allowed
            guard abs(name.utf8.count - written.bytes.count) <= limit else { continue }
            guard written.mayBecome(name, slips: limit) else { continue }
            let distance = slips(from: written.bytes, to: name.utf8.map(\.lowercased))
            if distance <= limit { best = (name, distance) }
            if distance == 0 { break }
        }
        return best?.name
    }

    /// One slip in every four characters, and never so many that nothing of the word is left.
    package static func allowedSlips(in text: String) -> Int {
        min(max(1, text.utf8.count / 4), 4)
    }

    /// How many letters have to be added, dropped, changed or swapped with
    /// their neighbour (the optimal string alignment distance).
    private static func slips(from source: [UInt8], to target: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...target.count)
        var current = last
        for row in source.indices {
            current[0] = row + 1
            for column in target.indices {
                let change = last[column] + (source[row] == target[column] ? 0 : 1)
                var cost = min(last[column + 1] + 1, current[column] + 1, change)
                if row > 0, column > 0, source[row] == target[column - 1],
                    source[row - 1] == target[column]
                {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current[column + 1] = cost
            }
            (beforeLast, last, current) = (last, current, beforeLast.isEmpty ? last : beforeLast)
        }
        return last[target.count]
    }
}

/// A word in lower case, and which letters it has.
private struct Letters {
    let bytes: [UInt8]

    /// A bit for each letter that occurs; others than letters share the bits.
    private let occurring: UInt64

    init(_ word: String) {
        bytes = word.utf8.map(\.lowercased)
        occurring = Self.occurring(in: word)
    }

    private static func occurring(in word: String) -> UInt64 {
        word.utf8.reduce(0) { $0 | 1 << UInt64($1.lowercased & 63) }
    }

    /// Whether so few slips could make another word of it: one takes away a letter and
    /// brings another at most.
    func mayBecome(_ other: String, slips: Int) -> Bool {
        (occurring ^ Self.occurring(in: other)).nonzeroBitCount <= 2 * slips
    }
}

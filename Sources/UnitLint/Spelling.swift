/// Finds the known name that somebody most likely meant.
package enum Spelling {
    /// The name nearest to a misspelt one, when one is near enough to be offered.
    ///
    /// - Parameters:
    ///   - text: The misspelt name.
    ///   - names: What it may have been meant to be.
    ///   - limit: How many letters may be off; one in four unless said.
    /// - Returns: The nearest of `names`, or nil when none is near.
    package static func nearest(
        to text: String, among names: [String], slips limit: Int? = nil
    ) -> String? {
        let lowercased = text.lowercased()
        if let sameLetters = names.first(where: { $0.lowercased() == lowercased }) {
            return sameLetters
        }
        let written = Array(lowercased.utf8)
        // One slip in every four characters, and never so many that nothing of the word is left.
        let allowed = limit ?? min(max(1, written.count / 4), 4)
        var best: (name: String, distance: Int)?
        for name in names {
            let candidate = Array(name.lowercased().utf8)
            guard abs(candidate.count - written.count) <= allowed else { continue }
            let distance = slips(from: written, to: candidate)
            if distance <= (best.map { $0.distance - 1 } ?? allowed) { best = (name, distance) }
        }
        return best?.name
    }

    /// How many letters have to be added, dropped, changed or swapped with
    /// their neighbour (the optimal string alignment distance).
    private static func slips(from source: [UInt8], to target: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...target.count)
        for row in source.indices {
            var current = [row + 1]
            for column in target.indices {
                let change = last[column] + (source[row] == target[column] ? 0 : 1)
                var cost = min(last[column + 1] + 1, current[column] + 1, change)
                if row > 0, column > 0, source[row] == target[column - 1],
                    source[row - 1] == target[column]
                {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[target.count]
    }
}

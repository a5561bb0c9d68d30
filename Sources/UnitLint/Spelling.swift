import UnitModel
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
        nearest(to: Letters(text), among: names.lazy.map(Letters.init), slips: limit)
    }

    /// The name nearest to a misspelt one among names that were prepared once for many texts.
    package static func nearest(
        to text: String, in vocabulary: Vocabulary, slips limit: Int? = nil
    ) -> String? {
        nearest(to: Letters(text), among: vocabulary.words, slips: limit)
    }

    private static func nearest(
        to written: Letters, among words: some Sequence<Letters>, slips limit: Int?
    ) -> String? {
        let allowed = limit ?? allowedSlips(in: written.word)
        var best: (word: Letters, distance: Int)?
        for word in words {
            let limit = best.map { $0.distance - 1 } ?? allowed
            guard written.mayBecome(word, slips: limit) else { continue }
            let distance = slips(from: written.bytes, to: word.bytes, atMost: limit)
            if distance <= limit { best = (word, distance) }
            if distance == 0 { break }
        }
        return best?.word.word
    }

    /// One slip in every four characters, and never so many that nothing of the word is left.
    package static func allowedSlips(in text: String) -> Int {
        min(max(1, text.utf8.count / 4), 4)
    }

    /// How many letters have to be added, dropped, changed or swapped with
    /// their neighbour (the optimal string alignment distance); more than a limit when it is
    /// clear that it is passed.
    private static func slips(
        from source: [UInt8], to target: [UInt8], atMost limit: Int
    ) -> Int {
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
            // A later row can be no better than the better of two in a row.
            if (current.min() ?? 0) > limit, (last.min() ?? 0) > limit { return limit + 1 }
            (beforeLast, last, current) = (last, current, beforeLast.isEmpty ? last : beforeLast)
        }
        return last[target.count]
    }
}

/// Names that many texts are compared with.
package struct Vocabulary: Sendable {
    fileprivate let words: [Letters]
    private let names: ByteIndex

    /// A vocabulary of different names.
    package init(_ names: [String]) {
        words = names.map(Letters.init)
        self.names = names.reduce(into: ByteIndex()) { index, name in
            _ = Array(name.utf8).withUnsafeBufferPointer { index.add($0, tag: 0) }
        }
    }

    /// Whether a text is one of the names.
    package func contains(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { names.number(of: $0, tag: 0) != nil }
    }
}

/// A word, its bytes in lower case, and which letters it has.
private struct Letters {
    let word: String
    let bytes: [UInt8]

    /// A bit for each letter that occurs; others than letters share the bits.
    private let occurring: UInt64

    init(_ word: String) {
        self.word = word
        bytes = word.utf8.map(\.lowercased)
        occurring = bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// Whether so few slips could make another word of it: one takes away a letter and
    /// brings another at most.
    func mayBecome(_ other: Letters, slips: Int) -> Bool {
        abs(bytes.count - other.bytes.count) <= slips
            && (occurring ^ other.occurring).nonzeroBitCount <= 2 * slips
    }
}

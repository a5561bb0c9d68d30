/// Numbers of questions, in ascending order.
package struct QuestionSet: Sendable {
    /// A bit for each question.
    private var words: [UInt64]

    /// No question of some.
    init(noneOf count: Int) {
        words = Array(repeating: 0, count: (count + 63) / 64)
    }

    /// The questions from 0 on.
    init(firstOf count: Int) {
        self.init(noneOf: count)
        for number in 0..<count { insert(number) }
    }

    /// Whether a question is among them.
    package func contains(_ number: Int) -> Bool {
        words[number / 64] & Self.bit(of: number) != 0
    }

    mutating func insert(_ number: Int) { words[number / 64] |= Self.bit(of: number) }

    mutating func remove(_ number: Int) { words[number / 64] &= ~Self.bit(of: number) }

    /// Adds the questions of another set of as many.
    mutating func formUnion(_ other: QuestionSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    private static func bit(of number: Int) -> UInt64 { 1 << UInt64(number & 63) }
}

extension QuestionSet: Sequence {
    /// Goes from one question to the next.
    package struct Iterator: IteratorProtocol {
        private let words: [UInt64]
        private var index = 0
        /// What is left of the word before ``index``.
        private var rest: UInt64 = 0

        init(_ words: [UInt64]) { self.words = words }

        /// The next question; nil after the last.
        package mutating func next() -> Int? {
            while rest == 0 {
                guard index < words.count else { return nil }
                rest = words[index]
                index += 1
            }
            let bit = rest.trailingZeroBitCount
            rest &= rest - 1
            return (index - 1) * 64 + bit
        }
    }

    /// Goes through all questions.
    package func makeIterator() -> Iterator { Iterator(words) }
}

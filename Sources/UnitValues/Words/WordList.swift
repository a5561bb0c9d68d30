/// Values that are lists of words, each read by a grammar of its own.
public enum WordList {
    /// What becomes of the words after one that is not accepted.
    public enum AfterMistake: Hashable, Sendable {
        /// They are read too.
        case goesOn
        /// They are dropped.
        case stops
    }

    /// Reads the words of a text one after the other.
    ///
    /// What was read before a mistake counts, whatever comes after it.
    ///
    /// - Parameters:
    ///   - text: The value; its indices are the offsets of problems.
    ///   - separators: What separates words.
    ///   - rules: How words are cut.
    ///   - afterMistake: Whether words after one that `element` refuses are read.
    ///   - syntaxEffect: What a text costs that cannot be cut into words.
    ///   - element: Reads one word; nil adds nothing.
    /// - Returns: What the words gave, and what is wrong with them.
    public static func read<Element>(
        _ text: ArraySlice<UInt8>, separators: [UInt8] = WordSplitter.blanks, rules: WordRules,
        afterMistake: AfterMistake = .goesOn, syntaxEffect: ValueEffect = .ignored,
        element: (Word) throws(ValueProblem) -> Element?
    ) -> ValueReading<[Element]> {
        read(text, separators: separators, rules: rules, syntaxEffect: syntaxEffect) {
            (word) throws(StoppingProblem) in
            do throws(ValueProblem) {
                return try element(word)
            } catch {
                throw StoppingProblem(error, stops: afterMistake == .stops)
            }
        }
    }

    /// Reads the words of a text until a problem stops it.
    ///
    /// - Parameters:
    ///   - text: The value; its indices are the offsets of problems.
    ///   - separators: What separates words.
    ///   - rules: How words are cut.
    ///   - syntaxEffect: What a text costs that cannot be cut into words.
    ///   - element: Reads one word; nil adds nothing.
    /// - Returns: What the words gave, and what is wrong with them.
    static func read<Element>(
        _ text: ArraySlice<UInt8>, separators: [UInt8] = WordSplitter.blanks, rules: WordRules,
        syntaxEffect: ValueEffect = .ignored,
        element: (Word) throws(StoppingProblem) -> Element?
    ) -> ValueReading<[Element]> {
        var splitter = WordSplitter(text, separators: separators, rules: rules)
        var reading = ValueReading<[Element]>([])
        do throws(WordError) {
            while let word = try splitter.next() {
                do throws(StoppingProblem) {
                    if let element = try element(word) { reading.value?.append(element) }
                } catch {
                    reading.problems.append(error.problem)
                    if error.stops { return reading }
                }
            }
        } catch {
            reading.problems.append(ValueProblem(error, effect: syntaxEffect))
        }
        return reading
    }
}

/// A problem with one word of a list, which may cost the rest of the list as well.
struct StoppingProblem: Error {
    let problem: ValueProblem

    /// Whether systemd reads no further.
    let stops: Bool

    init(_ problem: ValueProblem, stops: Bool) {
        self.problem = problem
        self.stops = stops
    }
}

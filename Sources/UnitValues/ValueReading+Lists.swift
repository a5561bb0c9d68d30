extension ValueReading {
    /// The reading of another value, made of this one; the problems stay.
    public func map<Other>(_ transform: (Value) -> Other) -> ValueReading<Other> {
        ValueReading<Other>(value.map(transform), problems: problems)
    }

    /// A value that can have one problem.
    public init(catching read: () throws(ValueProblem) -> Value) {
        do {
            self.init(try read())
        } catch {
            self.init(refused: error)
        }
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

extension ValueReading {
    /// Reads a list word by word and keeps the words that are accepted.
    ///
    /// What cannot be cut into words costs the rest of the line, a bad word only itself.
    ///
    /// - Parameters:
    ///   - text: The list.
    ///   - rules: How it is cut into words.
    ///   - element: Reads one word.
    /// - Returns: The words that were accepted, and what is wrong with the others.
    static func words<Element>(
        of text: ArraySlice<UInt8>, rules: WordRules = [],
        element: (Word) throws(ValueProblem) -> Element
    ) -> ValueReading where Value == [Element] {
        words(of: text, rules: rules) { (word) throws(StoppingProblem) in
            do throws(ValueProblem) {
                return try element(word)
            } catch {
                throw StoppingProblem(error, stops: false)
            }
        }
    }

    /// Reads a list word by word until a problem stops it.
    ///
    /// - Parameters:
    ///   - text: The list.
    ///   - rules: How it is cut into words.
    ///   - element: Reads one word.
    /// - Returns: The words that were accepted, and what is wrong with the others.
    static func words<Element>(
        of text: ArraySlice<UInt8>, rules: WordRules = [],
        element: (Word) throws(StoppingProblem) -> Element
    ) -> ValueReading where Value == [Element] {
        var splitter = WordSplitter(text, rules: rules)
        var elements: [Element] = []
        var problems: [ValueProblem] = []
        do {
            while let word = try splitter.next() {
                do {
                    elements.append(try element(word))
                } catch {
                    problems.append(error.problem)
                    if error.stops { break }
                }
            }
        } catch {
            problems.append(ValueProblem(error))
        }
        return ValueReading(elements, problems: problems)
    }
}

extension ValueProblem {
    /// What is wrong with a text that cannot be cut into words.
    init(_ error: WordError, effect: ValueEffect = .ignored) {
        self.init(error.message, at: error.range, effect: effect)
    }
}

extension ArraySlice<UInt8> {
    /// Where the bytes stand, for a problem with all of them.
    var range: Range<Int> { startIndex..<endIndex }

    /// What comes after a prefix; nil when the bytes start otherwise.
    func after(_ prefix: StaticString) -> ArraySlice<UInt8>? {
        hasPrefix(prefix) ? dropFirst(prefix.utf8CodeUnitCount) : nil
    }
}

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
        var splitter = WordSplitter(text, rules: rules)
        var reading = ValueReading([])
        var elements: [Element] = []
        while true {
            do {
                guard let word = try splitter.next() else { break }
                do {
                    elements.append(try element(word))
                } catch {
                    reading.problems.append(error)
                }
            } catch {
                reading.problems.append(ValueProblem(error))
                break
            }
        }
        reading.value = elements
        return reading
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

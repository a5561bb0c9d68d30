/// A set of CPUs or of memory nodes: `0-3,5 7`.
public struct ProcessorSet: Hashable, Sendable {
    /// The numbers, each below ``limit``.
    public private(set) var members: Set<UInt32> = []

    /// Whether a range was dropped that ends before it starts.
    public private(set) var hasEmptyRange = false

    /// How many numbers there are at most.
    public static let limit: UInt32 = 8192

    /// A set of numbers.
    public init(_ members: Set<UInt32> = []) {
        self.members = members
    }

    /// Reads a list of numbers and ranges, separated by blanks and commas, with quotes.
    ///
    /// A range whose ends are the wrong way round is dropped by itself; any other mistake costs
    /// the whole line.
    ///
    /// - Parameters:
    ///   - text: The value, with specifiers replaced.
    ///   - effect: What a mistake costs.
    ///   - range: Where problems are when `text` is not the value itself; nil for where the
    ///     words stand.
    ///   - version: The release; the highest number of all is an error since 258 only.
    /// - Returns: The set, or no value.
    public static func read(
        _ text: ArraySlice<UInt8>, effect: ValueEffect = .ignored, at range: Range<Int>? = nil,
        in version: SystemdVersion
    ) -> ValueReading<ProcessorSet> {
        var set = ProcessorSet()
        var problems: [ValueProblem] = []
        var splitter = WordSplitter(
            text, separators: WordSplitter.blanks + [UInt8(ascii: ",")], rules: .unquote)
        do throws(ValueProblem) {
            while let word = try next(&splitter, effect: effect, at: range) {
                let place = range ?? word.range
                guard let numbers = NumberRange(unitValue: word.bytes[...]) else {
                    throw ValueProblem(
                        "\(quoted(word.bytes)) is neither a number nor a range such as '0-3'",
                        at: place, effect: effect)
                }
                guard numbers.lower <= numbers.upper else {
                    set.hasEmptyRange = true
                    problems.append(
                        ValueProblem(
                            "range \(quoted(word.bytes)) ends before it starts", at: place))
                    continue
                }
                try set.insert(numbers, of: word, effect: effect, at: place, in: version)
            }
        } catch {
            return ValueReading(nil, problems: problems + [error])
        }
        return ValueReading(set, problems: problems)
    }

    private static func next(
        _ splitter: inout WordSplitter, effect: ValueEffect, at range: Range<Int>?
    ) throws(ValueProblem) -> Word? {
        do throws(WordError) {
            return try splitter.next()
        } catch {
            throw ValueProblem(error.message, at: range ?? error.range, effect: effect)
        }
    }

    private mutating func insert(
        _ numbers: NumberRange, of word: Word, effect: ValueEffect, at place: Range<Int>,
        in version: SystemdVersion
    ) throws(ValueProblem) {
        // Older releases count up to this number without reaching it.
        if numbers.lower == .max, version < 258 { return }
        guard numbers.upper < Self.limit else {
            throw ValueProblem(
                "\(quoted(word.bytes)) is too high; numbers end at \(Self.limit - 1)", at: place,
                effect: effect)
        }
        members.formUnion(numbers.lower...numbers.upper)
    }
}

/// The two limits of setrlimit(2) on one resource: `SOFT:HARD`, or one number for both.
public struct ResourceBounds: Hashable, Sendable {
    /// What counts at first; `UInt64.max` for no limit.
    public let soft: UInt64

    /// What the soft limit may be raised to; `UInt64.max` for no limit.
    public let hard: UInt64

    /// A soft and a hard limit.
    public init(soft: UInt64, hard: UInt64) {
        self.soft = soft
        self.hard = hard
    }

    /// What a limit counts.
    public enum Unit: Hashable, Sendable {
        /// Things: open files, processes.
        case count
        /// Bytes, suffixes to the base 1024.
        case bytes
        /// Time; whole seconds, rounded up.
        case seconds
        /// Time; a number without a unit counts microseconds.
        case microseconds
        /// A nice level with its sign, or 20 minus it without one.
        case nice
    }

    /// Reads a soft limit and, after a colon, a hard one.
    ///
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for a limit that is none of its
    ///   unit, and for a soft one above the hard one.
    public static func parse(
        _ text: ArraySlice<UInt8>, of unit: Unit, in version: SystemdVersion
    ) throws(ValueProblem) -> ResourceBounds {
        var splitter = WordSplitter(text, separators: [UInt8(ascii: ":")], rules: .emptyWords)
        let first: Word?
        do throws(WordError) {
            first = try splitter.next()
        } catch {
            throw ValueProblem(error.message, at: error.range)
        }
        guard let first, !text.isEmpty else {
            throw ValueProblem("a limit is missing; write a number or infinity", at: text.indices)
        }
        let soft = try limit(first.bytes[...], of: unit, at: first.range, in: version)
        guard let rest = splitter.rest else { return ResourceBounds(soft: soft, hard: soft) }
        let hard = try limit(rest, of: unit, at: rest.indices, in: version)
        guard soft <= hard else {
            throw ValueProblem(
                "soft limit \(quoted(first.bytes)) is above the hard limit \(quoted(rest))",
                at: text.indices)
        }
        return ResourceBounds(soft: soft, hard: hard)
    }

    private static func limit(
        _ text: ArraySlice<UInt8>, of unit: Unit, at range: Range<Int>, in version: SystemdVersion
    ) throws(ValueProblem) -> UInt64 {
        if unit != .nice, text.matches("infinity") { return .max }
        let limit: UInt64? =
            switch unit {
            case .count: UInt64(unitValue: text)
            case .bytes: (try? ByteSize.parse(text))?.count
            case .seconds:
                (try? TimeSpan.parse(text, in: version)).map { $0.wholeSeconds }
            case .microseconds:
                (try? TimeSpan.parse(text, scale: .microseconds, in: version))?.microseconds
            case .nice: nice(text)
            }
        // Blanks beside the word are no matter to a time, so that `infinity` gets here too.
        let isTime = unit == .seconds || unit == .microseconds
        guard let limit, limit < .max || isTime else {
            throw ValueProblem("\(quoted(text)) is no limit; \(unit.allowed)", at: range)
        }
        return limit
    }

    private static func nice(_ text: ArraySlice<UInt8>) -> UInt64? {
        let range: ClosedRange<UInt64>
        switch text.first {
        case UInt8(ascii: "+"): range = 0...19
        case UInt8(ascii: "-"): range = 0...20
        default: range = 0...40
        }
        let isSigned = range.upperBound < 40
        guard let number = UInt64(unitValue: isSigned ? text.dropFirst() : text),
            range.contains(number)
        else { return nil }
        return isSigned ? (range.upperBound == 19 ? 20 - number : 20 + number) : number
    }
}

extension ResourceBounds.Unit {
    fileprivate var allowed: String {
        switch self {
        case .count: "write a whole number without suffix, or infinity"
        case .bytes: "write a size such as '512M', or infinity"
        case .seconds, .microseconds: "write a time span such as '90s', or infinity"
        case .nice: "write a nice level with its sign from -20 to +19, or a number from 0 to 40"
        }
    }
}

extension TimeSpan {
    /// Seconds, a part of one counting as one; `UInt64.max` for ever.
    fileprivate var wholeSeconds: UInt64 {
        if self == .infinite { return .max }
        return microseconds / 1_000_000 + (microseconds % 1_000_000 > 0 ? 1 : 0)
    }
}

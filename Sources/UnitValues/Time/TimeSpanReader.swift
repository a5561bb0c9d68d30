/// Adds up the numbers of a time span.
struct TimeSpanReader {
    private let text: ArraySlice<UInt8>
    private let scale: TimeSpan.Scale
    private let version: SystemdVersion
    private var rest: ArraySlice<UInt8>
    private var total: UInt64 = 0

    init(_ text: ArraySlice<UInt8>, scale: TimeSpan.Scale, version: SystemdVersion) {
        self.text = text
        self.scale = scale
        self.version = version
        rest = text.trimmedAtStart
    }

    /// The sum of all numbers, in the resolution of the scale.
    mutating func sum() throws(ValueProblem) -> UInt64 {
        guard !rest.isEmpty else {
            throw ValueProblem(
                "a time span is missing; write one such as '90', '1min 30s' or 'infinity'",
                at: text.indices)
        }
        while !rest.isEmpty {
            try addNumber()
            rest = rest.trimmedAtStart
        }
        return total
    }

    private mutating func addNumber() throws(ValueProblem) {
        let start = rest.startIndex
        guard rest.first != UInt8(ascii: "-") else {
            throw problem("is negative; a time span has no sign", from: start)
        }
        let number = ScannedNumber(rest)
        let dot = number?.end ?? start
        let hasFraction = dot < rest.endIndex && rest[dot] == UInt8(ascii: ".")
        guard number != nil || hasFraction else {
            throw problem(
                "starts with no number; write a time span such as '1min 30s'", from: start)
        }
        let digits = rest[(hasFraction ? dot + 1 : dot)...].prefix { hasFraction && $0.isDigit }
        let end = digits.endIndex
        let multiplier = try unit(after: end) / scale.resolution.nanoseconds
        guard !hasFraction || !digits.isEmpty else {
            throw problem("has no digit after its point", from: start)
        }
        // A magnitude of strtoll(3) ends at 2⁶³ - 1.
        guard let whole = number.map(\.magnitude) ?? 0, whole <= UInt64(Int64.max),
            whole < UInt64.max / multiplier, add(whole * multiplier),
            addFraction(digits, of: multiplier)
        else {
            throw problem("is too long; 'infinity' stands for no limit", from: start)
        }
    }

    /// The nanoseconds of the unit after a number, which may be missing; goes past it.
    private mutating func unit(after end: Int) throws(ValueProblem) -> UInt64 {
        let blanks = rest[end...].prefix { $0.isBlank }
        rest = rest[blanks.endIndex...]
        if let (unit, length) = TimeUnit.atStart(of: rest, in: version),
            unit.nanoseconds >= scale.resolution.nanoseconds
        {
            rest = rest.dropFirst(length)
            return unit.nanoseconds
        }
        if blanks.isEmpty, !rest.isEmpty {
            throw problem(
                "is no unit of time; use ms, s, min, h, d, w, M (months) or y",
                from: rest.startIndex)
        }
        return scale.defaultUnit.nanoseconds
    }

    private mutating func addFraction(_ digits: ArraySlice<UInt8>, of multiplier: UInt64) -> Bool {
        var part = multiplier / 10
        for digit in digits {
            guard add(UInt64(digit - UInt8(ascii: "0")) * part) else { return false }
            part /= 10
        }
        return true
    }

    /// Adds to the sum, unless that would make it as long as `infinity`.
    private mutating func add(_ amount: UInt64) -> Bool {
        guard amount < UInt64.max - total else { return false }
        total += amount
        return true
    }

    /// A problem with the word that starts at an offset.
    private func problem(_ message: String, from start: Int) -> ValueProblem {
        let word = text[start...].prefix { !$0.isBlank }
        return ValueProblem(quoted(word) + " " + message, at: word.indices)
    }
}

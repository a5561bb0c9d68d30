/// Reads a calendar expression from the left to the right.
struct CalendarExpressionReader {
    private let whole: ArraySlice<UInt8>
    private var rest: ArraySlice<UInt8>
    private var result = CalendarExpression()

    init(_ text: ArraySlice<UInt8>) {
        whole = text
        rest = text
    }

    /// The expression that the text is.
    mutating func expression() throws(ValueProblem) -> CalendarExpression {
        takeTimeZone()
        guard !rest.isEmpty else {
            throw ValueProblem(
                "a calendar expression is missing; write one such as 'daily' or "
                    + "'Mon..Fri 06:00'", at: whole.indices)
        }
        if let shorthand = CalendarShorthand.expression(for: rest) {
            var expression = shorthand
            expression.timeZone = result.timeZone
            return expression
        }
        try readWeekdays()
        if try !readDate() { try readTime() }
        guard rest.isEmpty else { throw problem("does not belong there") }
        result.normalize()
        guard result.isValid else {
            throw ValueProblem(
                "calendar expression \(quoted(whole)) asks for a value that its part cannot have",
                at: whole.indices,
                help: "years go from 1970 to 2199, ranges from the lower to the higher value, "
                    + "and '~' counts up to 28 days from the end of a month")
        }
        return result
    }

    /// Takes the time zone away from the end.
    private mutating func takeTimeZone() {
        guard let space = rest.lastIndex(of: UInt8(ascii: " ")) else { return }
        let name = rest[(space + 1)...]
        if name.matchesInAnyCase("utc") {
            result.timeZone = "UTC"
        } else if TimeZoneNames.contains(name) {
            result.timeZone = name.string
        } else {
            return
        }
        rest = rest[..<space]
    }

    private func problem(_ message: String) -> ValueProblem {
        let place = rest.isEmpty ? whole : rest
        let subject =
            rest.isEmpty ? "the end of calendar expression \(quoted(whole))" : quoted(rest)
        return ValueProblem("\(subject) \(message)", at: place.indices)
    }

    // MARK: Days of the week

    private mutating func readWeekdays() throws(ValueProblem) {
        var first: Int?
        var isFirst = true
        while true {
            guard let (day, length) = CalendarWeekday.atStart(of: rest) else {
                guard isFirst else {
                    throw problem(
                        "is no day of the week; write Mon, Tue, Wed, Thu, Fri, Sat or Sun")
                }
                return
            }
            let after = rest.dropFirst(length).first ?? UInt8(ascii: " ")
            guard Self.endsWeekday.contains(after), first ?? day <= day else {
                throw problem("is no day of the week, or an earlier one than the range starts with")
            }
            for day in (first ?? day)...day { result.weekdays |= 1 << day }
            rest = rest.dropFirst(length)
            if try !readWeekdaySeparator(after: day, range: &first) { return }
            isFirst = false
        }
    }

    private static let endsWeekday = Array("-., ".utf8)

    /// Goes past what stands after a day; whether another day has to follow.
    private mutating func readWeekdaySeparator(
        after day: Int, range first: inout Int?
    ) throws(ValueProblem) -> Bool {
        guard let separator = rest.first, separator != UInt8(ascii: " ") else {
            skipSpaces()
            return false
        }
        if separator == UInt8(ascii: ",") {
            first = nil
            rest = rest.dropFirst()
        } else {
            guard first == nil, separator == UInt8(ascii: "-") || rest.hasPrefix("..") else {
                throw problem("does not go on a list of days; write 'Mon..Fri' or 'Mon,Fri'")
            }
            first = day
            rest = rest.dropFirst(separator == UInt8(ascii: "-") ? 1 : 2)
        }
        // A comma may be the last thing, but a range has to have an end.
        guard rest.isEmpty || rest.first == UInt8(ascii: " ") else { return true }
        guard first == nil else { throw problem("lacks the day with which the range ends") }
        skipSpaces()
        return false
    }

    private mutating func skipSpaces() {
        rest = rest.drop { $0 == UInt8(ascii: " ") }
    }

    // MARK: Date

    /// Reads a date, if there is one; whether it says the time of day too.
    private mutating func readDate() throws(ValueProblem) -> Bool {
        guard !rest.isEmpty else { return false }
        if rest.first == UInt8(ascii: "@") {
            try readTimestamp()
            return true
        }
        let start = rest
        let first = try readPart()
        if rest.isEmpty || rest.first == UInt8(ascii: ":") {
            // It was a time of day.
            rest = start
            return false
        }
        try readDateSeparator()
        let second = try readPart()
        if rest.isEmpty || rest.first == UInt8(ascii: " ") {
            (result.months, result.days) = (first, second)
            skipSpaces()
            return false
        }
        guard !result.countsFromEnd else {
            throw problem("does not belong behind a day counted with '~'")
        }
        try readDateSeparator()
        (result.years, result.months, result.days) = (first, second, try readPart())
        guard rest.isEmpty || rest.first == UInt8(ascii: " ") else {
            throw problem("does not belong behind a date")
        }
        skipSpaces()
        return false
    }

    private mutating func readDateSeparator() throws(ValueProblem) {
        guard let separator = rest.first,
            separator == UInt8(ascii: "-") || separator == UInt8(ascii: "~")
        else { throw problem("does not go on a date; write it as '2030-12-31'") }
        result.countsFromEnd = separator == UInt8(ascii: "~")
        rest = rest.dropFirst()
    }

    /// `@` and seconds since 1970.
    private mutating func readTimestamp() throws(ValueProblem) {
        let text = rest.dropFirst()
        guard let number = ScannedNumber(text), let seconds = number.magnitude,
            !number.isNegative || seconds == 0,
            seconds < 300 * 366 * 24 * 60 * 60
        else { throw problem("is no time stamp; write the seconds since 1970 after the '@'") }
        let time = CivilTime(
            microsecondsSinceEpoch: Int64(seconds) * Int64(CalendarExpression.microsecondsPerSecond)
        )
        result.timeZone = "UTC"
        result.years = .exactly(time.year)
        result.months = .exactly(time.month)
        result.days = .exactly(time.day)
        result.hours = .exactly(time.hour)
        result.minutes = .exactly(time.minute)
        result.microseconds = .exactly(time.microsecond)
        rest = text[number.end...]
    }

    // MARK: Time of day

    private mutating func readTime() throws(ValueProblem) {
        result.microseconds = .exactly(0)
        guard !rest.isEmpty else {
            (result.hours, result.minutes) = (.exactly(0), .exactly(0))
            return
        }
        result.hours = try readPart()
        try readColon()
        result.minutes = try readPart()
        guard !rest.isEmpty else { return }
        try readColon()
        result.microseconds = try readPart(isSeconds: true)
    }

    private mutating func readColon() throws(ValueProblem) {
        guard rest.first == UInt8(ascii: ":") else {
            throw problem("does not go on a time of day; write it as '06:30' or '06:30:15'")
        }
        rest = rest.dropFirst()
    }

    // MARK: Parts

    private mutating func readPart(isSeconds: Bool = false) throws(ValueProblem) -> CalendarPart {
        var components = CalendarComponentReader(rest, isSeconds: isSeconds)
        guard let part = components.part() else {
            throw problem("starts with no value; write a number, a range such as '1..5', or '*'")
        }
        rest = components.rest
        return part
    }
}

extension YearlyClockChange {
    /// Reads the rule; nil when the text is none.
    init?(parsing text: ArraySlice<UInt8>) {
        var reader = ClockChangeReader(rest: text)
        guard reader.skipName(), let standard = reader.time() else { return nil }
        standardOffset = -standard
        guard !reader.rest.isEmpty else {
            summer = nil
            return
        }
        guard reader.skipName() else { return nil }
        let offset = reader.rest.first == UInt8(ascii: ",") ? standard - 3600 : reader.time()
        guard let offset, let start = reader.change(), let end = reader.change(),
            reader.rest.isEmpty
        else { return nil }
        summer = Summer(offset: -offset, start: start, end: end)
    }
}

/// Reads the pieces of a rule from the left to the right.
private struct ClockChangeReader {
    var rest: ArraySlice<UInt8>

    /// Goes past the name of a time; whether there is one.
    mutating func skipName() -> Bool {
        if rest.first == UInt8(ascii: "<") {
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
            rest = rest[(end + 1)...]
            return true
        }
        let name = rest.prefix { $0.isLetter }
        rest = rest[name.endIndex...]
        return name.count >= 3
    }

    /// `[+-]H[:M[:S]]` in seconds.
    mutating func time() -> Int? {
        var sign = 1
        if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
            sign = first == UInt8(ascii: "-") ? -1 : 1
            rest = rest.dropFirst()
        }
        guard var seconds = number().map({ $0 * 3600 }) else { return nil }
        for factor in [60, 1] where skip(":") {
            guard let number = number() else { return nil }
            seconds += number * factor
        }
        return sign * seconds
    }

    /// `,DAY[/TIME]`.
    mutating func change() -> YearlyClockChange.Change? {
        guard skip(","), let day = day() else { return nil }
        // Two in the morning, unless said otherwise.
        guard skip("/") else { return YearlyClockChange.Change(day: day, time: 2 * 3600) }
        return time().map { YearlyClockChange.Change(day: day, time: $0) }
    }

    private mutating func day() -> YearlyClockChange.Day? {
        if skip("M") {
            guard let month = number(), skip("."), let week = number(), skip("."),
                let day = number(), (1...12).contains(month), (1...5).contains(week),
                (0...6).contains(day)
            else { return nil }
            return .weekday(month: month, week: week, day: day)
        }
        if skip("J") {
            return number().flatMap { (1...365).contains($0) ? .fixed($0) : nil }
        }
        return number().flatMap { $0 <= 365 ? .counted($0) : nil }
    }

    private mutating func number() -> Int? {
        let digits = rest.prefix { $0.isDigit }
        guard let number = Int(digits.string), number < 10_000 else { return nil }
        rest = rest[digits.endIndex...]
        return number
    }

    private mutating func skip(_ text: StaticString) -> Bool {
        guard rest.hasPrefix(text) else { return false }
        rest = rest.dropFirst(text.utf8CodeUnitCount)
        return true
    }
}

/// The words that stand for a whole calendar expression, such as `daily`.
enum CalendarShorthand {
    /// The expression that a word stands for, in any case; nil when it is none of them.
    static func expression(for word: ArraySlice<UInt8>) -> CalendarExpression? {
        guard let row = table.first(where: { word.matchesInAnyCase($0.word) }) else { return nil }
        var expression = CalendarExpression()
        expression.microseconds = .exactly(0)
        if row.period != .minute { expression.minutes = .exactly(0) }
        if row.period != .minute, row.period != .hour { expression.hours = .exactly(0) }
        switch row.period {
        case .minute, .hour, .day: break
        case .week: expression.weekdays = 1
        case .month: expression.days = .exactly(1)
        case .year(let months):
            expression.days = .exactly(1)
            expression.months = months
        }
        return expression
    }

    private enum Period: Equatable {
        case minute, hour, day, week, month
        /// On the first day of some months.
        case year(CalendarPart)
    }

    private static let table: [(word: StaticString, period: Period)] = [
        ("minutely", .minute), ("hourly", .hour), ("daily", .day), ("weekly", .week),
        ("monthly", .month), ("annually", yearly), ("yearly", yearly), ("anually", yearly),
        ("quarterly", .year(.exactly(1, 4, 7, 10))), ("semiannually", semiannually),
        ("semi-annually", semiannually), ("biannually", semiannually),
        ("bi-annually", semiannually),
    ]

    private static let yearly = Period.year(.exactly(1))
    private static let semiannually = Period.year(.exactly(1, 7))
}

/// The names of the days of the week.
enum CalendarWeekday {
    /// The short names, Monday first.
    static let names: [String] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// The day that a text starts with, in any case, and the length of its name.
    static func atStart(of text: ArraySlice<UInt8>) -> (day: Int, length: Int)? {
        for (day, name) in longNames.enumerated() {
            let long = text.prefix(name.utf8CodeUnitCount)
            if long.matchesInAnyCase(name) { return (day, long.count) }
            let short = text.prefix(3)
            if short.count == 3, shortened(name, matches: short) { return (day, 3) }
        }
        return nil
    }

    private static func shortened(_ name: StaticString, matches text: ArraySlice<UInt8>) -> Bool {
        text.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: 3)) {
            $0.lowercased == $1
        }
    }

    private static let longNames: [StaticString] = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
}

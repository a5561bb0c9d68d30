/// When a timer with `OnCalendar=` elapses, systemd.time(7): `Mon..Fri *-*-* 06:00`, `daily`.
public struct CalendarExpression: Hashable, Sendable {
    /// The days of the week, Monday first, as bits; 0 for all of them.
    var weekdays: UInt8 = 0
    var years = CalendarPart.any
    var months = CalendarPart.any
    var days = CalendarPart.any
    /// Whether ``days`` count from the end of the month: `~`.
    var countsFromEnd = false
    var hours = CalendarPart.any
    var minutes = CalendarPart.any
    /// The seconds and their fraction, in microseconds.
    var microseconds = CalendarPart.any

    /// The time zone; nil for the machine's own.
    public internal(set) var timeZone: String?

    /// Reads an expression.
    ///
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for what is no expression, or
    ///   one with a value that its part cannot have.
    public init(parsing text: ArraySlice<UInt8>) throws(ValueProblem) {
        var reader = CalendarExpressionReader(text)
        self = try reader.expression()
    }

    /// Nothing fixed yet.
    init() {}

    /// The earliest and latest year that an expression may name.
    static let possibleYears = 1970...2199
    static let microsecondsPerSecond = 1_000_000

    mutating func normalize() {
        if weekdays == 0b111_1111 { weekdays = 0 }
        if days == .any { countsFromEnd = false }
        // A year of two digits is one from 1970 to 2069.
        years.map { (0..<70).contains($0) ? $0 + 2000 : (70..<100).contains($0) ? $0 + 1900 : $0 }
        years.normalize()
        months.normalize()
        days.normalize()
        hours.normalize()
        minutes.normalize()
        microseconds.normalize()
    }

    /// Whether every part can have the values that it asks for.
    var isValid: Bool {
        years.isValid(in: Self.possibleYears)
            && months.isValid(in: 1...12)
            && days.isValid(in: countsFromEnd ? 1...28 : 1...31, fromEnd: countsFromEnd)
            && hours.isValid(in: 0...23)
            && minutes.isValid(in: 0...59)
            && microseconds.isValid(in: 0...(60 * Self.microsecondsPerSecond - 1))
    }
}

extension CalendarExpression {
    /// A date that is the only one of the expression, although its day of the week is not
    /// among those that the expression asks for, so that it never elapses; nil when there is
    /// no such contradiction.
    public var contradiction: (date: String, weekday: String)? {
        guard weekdays != 0, !countsFromEnd, let year = years.single, let month = months.single,
            let day = days.single, day <= CivilTime.days(inMonth: month, of: year)
        else { return nil }
        let weekday = CivilTime(year: year, month: month, day: day).weekday
        guard weekdays & (1 << weekday) == 0 else { return nil }
        let date = years.text(width: 4) + "-" + months.text(width: 2) + "-" + days.text(width: 2)
        return (date, CalendarWeekday.names[weekday])
    }
}

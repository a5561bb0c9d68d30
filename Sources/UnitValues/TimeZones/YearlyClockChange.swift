/// The rule by which clocks change every year, the last line of a time zone file:
/// `CET-1CEST,M3.5.0,M10.5.0/3`, tzset(3).
struct YearlyClockChange: Equatable, Sendable {
    /// When clocks change, in the time that they show before it.
    enum Day: Equatable, Sendable {
        /// The week of a month, 5 for the last one, and the day in it, 0 for Sunday.
        case weekday(month: Int, week: Int, day: Int)
        /// The day of the year from 1 on; 29 February is never counted.
        case fixed(Int)
        /// The day of the year from 0 on, leap days counted.
        case counted(Int)
    }

    /// One of the two changes of a year.
    struct Change: Equatable, Sendable {
        var day: Day
        /// Seconds after midnight; it may be before that day, or after it.
        var time: Int
    }

    /// Seconds that standard time is ahead of UTC.
    let standardOffset: Int

    /// Summer time: how far it is ahead of UTC, its start and its end; nil when there is none.
    let summer: Summer?

    struct Summer: Equatable, Sendable {
        let offset: Int
        let start: Change
        let end: Change
    }

    /// Seconds that local time is ahead of UTC at an instant, in seconds since 1970.
    func offset(at instant: Int64) -> Int {
        guard let summer else { return standardOffset }
        let local = CivilTime(
            microsecondsSinceEpoch: (instant + Int64(standardOffset)) * 1_000_000)
        let start = summer.start.seconds(in: local.year) - Int64(standardOffset)
        let end = summer.end.seconds(in: local.year) - Int64(summer.offset)
        let isSummer =
            start < end ? (start..<end).contains(instant) : !(end..<start).contains(instant)
        return isSummer ? summer.offset : standardOffset
    }
}

extension YearlyClockChange.Change {
    /// When it happens in a year, in seconds since 1970, as the clocks show it before.
    fileprivate func seconds(in year: Int) -> Int64 {
        let newYear = CivilTime(year: year, month: 1, day: 1)
        let date: CivilTime
        var days = 0
        switch day {
        case .weekday(let month, let week, let weekday):
            let first = CivilTime(year: year, month: month, day: 1)
            // Here Sunday is 0, elsewhere Monday.
            var day = 1 + (weekday + 6 - first.weekday) % 7 + (week - 1) * 7
            while day > CivilTime.days(inMonth: month, of: year) { day -= 7 }
            date = CivilTime(year: year, month: month, day: day)
        case .fixed(let number):
            date = newYear
            let isLeap = CivilTime.days(inMonth: 2, of: year) == 29
            days = number - 1 + (isLeap && number >= 60 ? 1 : 0)
        case .counted(let number):
            date = newYear
            days = number
        }
        return date.microsecondsSinceEpoch / 1_000_000 + Int64(days * 86_400 + time)
    }
}

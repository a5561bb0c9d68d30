/// A date and a time of day, as calendars and clocks show them.
struct CivilTime: Hashable, Sendable {
    var year: Int
    var month: Int
    var day: Int
    var hour = 0
    var minute = 0
    /// The seconds and their fraction.
    var microsecond = 0

    /// How many days a month has.
    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
    }

    /// The day of the week, 0 for Monday.
    var weekday: Int {
        // 1970-01-01 was a Thursday.
        let days = (daysSinceEpoch + 3) % 7
        return days < 0 ? days + 7 : days
    }

    /// The days from 1970-01-01 to the date.
    private var daysSinceEpoch: Int {
        // Counted in years that start in March, so that a leap day is the last day of one.
        let shifted = month > 2 ? year : year - 1
        let (era, yearOfEra) = shifted.flooredDivision(by: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Microseconds from 1970-01-01 00:00 to this, without a time zone.
    var microsecondsSinceEpoch: Int64 {
        let minutes = (daysSinceEpoch * 24 + hour) * 60 + minute
        return Int64(minutes) * 60_000_000 + Int64(microsecond)
    }

    /// The date and time of day after so many microseconds since 1970-01-01 00:00.
    init(microsecondsSinceEpoch total: Int64) {
        let (minutes, microsecond) = Int(total).flooredDivision(by: 60_000_000)
        let (hours, minute) = minutes.flooredDivision(by: 60)
        let (days, hour) = hours.flooredDivision(by: 24)
        let (era, dayOfEra) = (days + 719_468).flooredDivision(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        self.hour = hour
        self.minute = minute
        self.microsecond = microsecond
    }

    init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
}

extension Int {
    /// The quotient, rounded towards the past, and what is left.
    fileprivate func flooredDivision(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

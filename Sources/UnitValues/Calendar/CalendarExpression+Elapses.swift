extension CalendarExpression {
    /// The next times at which a timer with the expression elapses.
    ///
    /// - Parameters:
    ///   - count: How many are wanted.
    ///   - instant: Microseconds since 1970 in UTC; only later times are given.
    ///   - machineZone: The time zone of the machine, for an expression without one.
    /// - Returns: Microseconds since 1970 in UTC, in order; fewer than `count` when it
    ///   does not elapse so often any more, as systemd looks ahead up to the year 2199.
    public func elapses(
        _ count: Int, after instant: Int64, machineZone: TimeZoneRules = .utc
    ) -> [Int64] {
        let zone = timeZone.flatMap { TimeZoneRules(named: $0) } ?? machineZone
        var found: [Int64] = []
        while found.count < count, let next = next(after: found.last ?? instant, in: zone) {
            found.append(next)
        }
        return found
    }

    private func next(after instant: Int64, in zone: TimeZoneRules) -> Int64? {
        var local = CivilTime(
            microsecondsSinceEpoch: zone.localMicroseconds(at: instant + 1))
        while let candidate = next(from: local) {
            // A time that the clocks jump over never comes.
            let instants = zone.instants(ofLocal: candidate.microsecondsSinceEpoch)
            if let next = instants.first(where: { $0 > instant }) { return next }
            local = CivilTime(microsecondsSinceEpoch: candidate.microsecondsSinceEpoch + 1)
        }
        return nil
    }

    /// The first date and time of day that matches, from one on.
    private func next(from start: CivilTime) -> CivilTime? {
        var time = start
        while let year = years.next(from: time.year, through: Self.possibleYears.upperBound) {
            if year > time.year { time = CivilTime(year: year, month: 1, day: 1) }
            guard let month = months.next(from: time.month, through: 12) else {
                time = CivilTime(year: year + 1, month: 1, day: 1)
                continue
            }
            if month > time.month { time = CivilTime(year: year, month: month, day: 1) }
            guard let day = day(from: time) else {
                time = CivilTime(year: year, month: month + 1, day: 1)
                continue
            }
            if day > time.day { time = CivilTime(year: year, month: month, day: day) }
            if advanceTimeOfDay(of: &time) { return time }
            time = CivilTime(year: year, month: month, day: day + 1)
        }
        return nil
    }

    /// The first day that matches in the month of a date, from that date on.
    private func day(from date: CivilTime) -> Int? {
        guard date.month <= 12 else { return nil }
        let last = CivilTime.days(inMonth: date.month, of: date.year)
        let part =
            countsFromEnd
            ? CalendarPart(days.components.compactMap { $0.fromStart(ofMonthWith: last) }) : days
        if part.components.isEmpty, countsFromEnd { return nil }
        var date = date
        while let day = part.next(from: date.day, through: last) {
            date.day = day
            if weekdays == 0 || weekdays & (1 << date.weekday) != 0 { return day }
            date.day += 1
        }
        return nil
    }

    /// Moves to the first time of the day that matches; whether there is one.
    private func advanceTimeOfDay(of time: inout CivilTime) -> Bool {
        while let hour = hours.next(from: time.hour, through: 23) {
            if hour > time.hour { (time.minute, time.microsecond) = (0, 0) }
            time.hour = hour
            while let minute = minutes.next(from: time.minute, through: 59) {
                if minute > time.minute { time.microsecond = 0 }
                time.minute = minute
                if let microsecond = microseconds.next(
                    from: time.microsecond, through: 60 * Self.microsecondsPerSecond - 1)
                {
                    time.microsecond = microsecond
                    return true
                }
                (time.minute, time.microsecond) = (minute + 1, 0)
            }
            (time.hour, time.minute, time.microsecond) = (hour + 1, 0, 0)
        }
        return false
    }
}

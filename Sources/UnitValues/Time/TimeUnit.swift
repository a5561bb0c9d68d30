/// A unit that a time span may be counted in, systemd.time(7).
public enum TimeUnit: UInt64, CaseIterable, Sendable {
    /// A thousandth of a microsecond.
    case nanosecond = 1
    /// A millionth of a second.
    case microsecond = 1_000
    /// A thousandth of a second.
    case millisecond = 1_000_000
    /// The unit of most directives.
    case second = 1_000_000_000
    /// 60 seconds.
    case minute = 60_000_000_000
    /// 60 minutes.
    case hour = 3_600_000_000_000
    /// 24 hours.
    case day = 86_400_000_000_000
    /// 7 days.
    case week = 604_800_000_000_000
    /// A twelfth of a year.
    case month = 2_629_800_000_000_000
    /// 365.25 days.
    case year = 31_557_600_000_000_000

    /// How many nanoseconds it has.
    public var nanoseconds: UInt64 { rawValue }

    /// The unit at the start of a text, and how many bytes its name has there.
    static func atStart(of text: ArraySlice<UInt8>, in version: SystemdVersion)
        -> (unit: TimeUnit, length: Int)?
    {
        guard let first = text.first, first.isLetter || first > 0x7F else { return nil }
        for (name, unit) in names where text.hasPrefix(name) {
            return (unit, name.utf8CodeUnitCount)
        }
        // Since 250 also with the Greek letter, and not only with the sign for micro.
        if text.hasPrefix("\u{3BC}s"), version >= 250 { return (.microsecond, 3) }
        return nil
    }

    /// A name comes before those that it starts with.
    private static let names: [(StaticString, TimeUnit)] = [
        ("seconds", .second), ("second", .second), ("sec", .second), ("s", .second),
        ("minutes", .minute), ("minute", .minute), ("min", .minute),
        ("months", .month), ("month", .month), ("M", .month),
        ("msec", .millisecond), ("ms", .millisecond), ("m", .minute),
        ("hours", .hour), ("hour", .hour), ("hr", .hour), ("h", .hour),
        ("days", .day), ("day", .day), ("d", .day),
        ("weeks", .week), ("week", .week), ("w", .week),
        ("years", .year), ("year", .year), ("y", .year),
        ("usec", .microsecond), ("us", .microsecond), ("\u{B5}s", .microsecond),
        ("nsec", .nanosecond), ("ns", .nanosecond),
    ]
}

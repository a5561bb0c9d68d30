/// A point in time as clocks on walls tell it, to the microsecond.
public struct WallTime: Hashable, Sendable, Comparable {
    /// Microseconds since the beginning of 1970, UTC.
    public let microsecondsSince1970: UInt64

    /// A point in time.
    public init(microsecondsSince1970: UInt64) {
        self.microsecondsSince1970 = microsecondsSince1970
    }

    /// A property of systemd's, where 0 and the largest number mean "never".
    init?(property value: UInt64?) {
        guard let value, value != 0, value != .max else { return nil }
        self.init(microsecondsSince1970: value)
    }

    /// The time since the beginning of 1970, UTC.
    public var since1970: Duration {
        .seconds(microsecondsSince1970 / 1_000_000)
            + .microseconds(microsecondsSince1970 % 1_000_000)
    }

    /// The time from this point to another one.
    public func duration(to other: WallTime) -> Duration { other.since1970 - since1970 }

    /// Whether a point in time comes first.
    public static func < (lhs: WallTime, rhs: WallTime) -> Bool {
        lhs.microsecondsSince1970 < rhs.microsecondsSince1970
    }
}

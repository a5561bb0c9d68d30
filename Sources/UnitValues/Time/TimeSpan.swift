/// A length of time, systemd.time(7): `90`, `1min 30s`, `1.5h`, `infinity`.
public enum TimeSpan: Hashable, Sendable {
    /// So long.
    case finite(Duration)
    /// For ever.
    case infinite

    /// Whole microseconds, rounded down; `UInt64.max` for ever, as on D-Bus.
    public var microseconds: UInt64 { count(of: .microsecond) }

    /// Whole nanoseconds; `UInt64.max` for ever and for more than about 584 years.
    public var nanoseconds: UInt64 { count(of: .nanosecond) }

    /// Whether it has no length.
    public var isZero: Bool { self == .finite(.zero) }

    /// A time of so many of a unit.
    init(_ count: UInt64, of unit: TimeUnit) {
        let perSecond = TimeUnit.second.nanoseconds / unit.nanoseconds
        let attoseconds = Int64(count % perSecond) * Int64(unit.nanoseconds) * 1_000_000_000
        self = .finite(
            Duration(
                secondsComponent: Int64(count / perSecond), attosecondsComponent: attoseconds))
    }

    private func count(of unit: TimeUnit) -> UInt64 {
        guard case .finite(let duration) = self else { return .max }
        let (seconds, attoseconds) = duration.components
        let perSecond = TimeUnit.second.nanoseconds / unit.nanoseconds
        let (whole, overflows) = UInt64(max(seconds, 0)).multipliedReportingOverflow(by: perSecond)
        let part = UInt64(max(attoseconds, 0)) / (unit.nanoseconds * 1_000_000_000)
        let (sum, overflowsToo) = whole.addingReportingOverflow(part)
        return overflows || overflowsToo ? .max : sum
    }
}

extension TimeSpan {
    /// How finely a directive counts time, and in which unit bare numbers are.
    public struct Scale: Hashable, Sendable {
        /// What a number without a unit counts.
        public var defaultUnit: TimeUnit
        /// The least that counts: microseconds, or nanoseconds for `TimerSlackNSec=`.
        public var resolution: TimeUnit

        /// Seconds, down to a microsecond: what nearly every directive has.
        public static let seconds = Scale(defaultUnit: .second, resolution: .microsecond)
        /// Microseconds: `LimitRTTIME=`.
        public static let microseconds = Scale(defaultUnit: .microsecond, resolution: .microsecond)
        /// Nanoseconds: `TimerSlackNSec=`.
        public static let nanoseconds = Scale(defaultUnit: .nanosecond, resolution: .nanosecond)
    }

    /// Reads a time span: `infinity`, or a sum of numbers, each with a unit or without.
    ///
    /// A number may have a fraction; what is finer than the scale's resolution is dropped.
    ///
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for a text without a number, a
    ///   number without digits, below 0 or too large, and for what is no unit.
    public static func parse(
        _ text: ArraySlice<UInt8>, scale: Scale = .seconds, in version: SystemdVersion
    ) throws(ValueProblem) -> TimeSpan {
        if text.trimmed.matches("infinity") { return .infinite }
        var reader = TimeSpanReader(text, scale: scale, version: version)
        return TimeSpan(try reader.sum(), of: scale.resolution)
    }
}

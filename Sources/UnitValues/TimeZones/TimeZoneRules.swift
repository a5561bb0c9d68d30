/// When the clocks of a time zone show what: its offsets from UTC, past and to come.
public struct TimeZoneRules: Sendable {
    /// From an instant on, how far local time is ahead of UTC.
    struct Transition {
        /// Seconds since 1970, in UTC.
        let instant: Int64
        /// Seconds.
        let offset: Int
    }

    /// Before the first transition.
    private let firstOffset: Int

    /// In the order of time.
    private let transitions: [Transition]

    /// After the last transition; nil when its offset stays for ever.
    private let yearlyRule: YearlyClockChange?

    /// UTC.
    public static let utc = TimeZoneRules(firstOffset: 0, transitions: [], yearlyRule: nil)

    init(firstOffset: Int, transitions: [Transition], yearlyRule: YearlyClockChange?) {
        self.firstOffset = firstOffset
        self.transitions = transitions
        self.yearlyRule = yearlyRule
    }

    /// How many seconds local time is ahead of UTC at an instant, in seconds since 1970.
    func offset(at instant: Int64) -> Int {
        var (low, high) = (0, transitions.count)
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle].instant <= instant { low = middle + 1 } else { high = middle }
        }
        if low == transitions.count, let yearlyRule { return yearlyRule.offset(at: instant) }
        return low == 0 ? firstOffset : transitions[low - 1].offset
    }

    /// What clocks show at an instant, both as microseconds since 1970.
    public func localMicroseconds(at instant: Int64) -> Int64 {
        instant + Int64(offset(at: Self.seconds(instant))) * 1_000_000
    }

    /// The instants at which clocks show a time: none where they jump over it, two where it
    /// comes twice; both as microseconds since 1970.
    func instants(ofLocal local: Int64) -> [Int64] {
        let day: Int64 = 86_400
        let around = [-day, 0, day].map { offset(at: Self.seconds(local) + $0) }
        return Set(around).map { local - Int64($0) * 1_000_000 }
            .filter { localMicroseconds(at: $0) == local }.sorted()
    }

    /// Whole seconds, rounded towards the past.
    private static func seconds(_ microseconds: Int64) -> Int64 {
        let (seconds, rest) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        return rest < 0 ? seconds - 1 : seconds
    }
}

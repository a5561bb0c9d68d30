public import UnitValues

/// What a socket unit listens on.
public enum ListenTarget: Hashable, Sendable {
    /// An address of a socket.
    case address(SocketAddress)
    /// A FIFO, a device, a message queue or an endpoint of a USB gadget.
    case path(AbsolutePath)
}

/// When a timer elapses.
public enum TimerTrigger: Hashable, Sendable {
    /// So long after what the directive names.
    case span(TimeSpan)
    /// Whenever the wall clock matches.
    case calendar(CalendarExpression)
}

/// A condition or an assertion, without its kind.
public struct ConditionTest: Hashable, Sendable {
    /// Whether it is one of those of which a single one has to hold: `|`.
    public let isTrigger: Bool
    /// Whether it holds when the test fails: `!`.
    public let isNegated: Bool
    /// What is tested, specifiers replaced.
    public let parameter: String

    /// A test.
    public init(isTrigger: Bool = false, isNegated: Bool = false, parameter: String) {
        self.isTrigger = isTrigger
        self.isNegated = isNegated
        self.parameter = parameter
    }
}

/// What exactly a unit does; every type of unit has its own words.
public struct SubState: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The word, as systemd writes it.
    public let rawValue: String

    /// A state, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The word, as systemd writes it.
    public var description: String { rawValue }

    /// A service, scope or socket that runs.
    public static let running = Self(rawValue: "running")
    /// A service that has ended and counts as active.
    public static let exited = Self(rawValue: "exited")
    /// Anything that does not run.
    public static let dead = Self(rawValue: "dead")
    /// Anything that failed.
    public static let failed = Self(rawValue: "failed")
    /// A service that waits for the time of its next start.
    public static let autoRestart = Self(rawValue: "auto-restart")
    /// A service that waits for that time after it never was up (253 and newer).
    public static let autoRestartQueued = Self(rawValue: "auto-restart-queued")
    /// A socket or path unit that waits.
    public static let listening = Self(rawValue: "listening")
    /// A timer that waits, or a path unit.
    public static let waiting = Self(rawValue: "waiting")
    /// A mount that is in place.
    public static let mounted = Self(rawValue: "mounted")
}

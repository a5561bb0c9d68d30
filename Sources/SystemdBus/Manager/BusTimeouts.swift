/// How long each kind of call may take before it ends with ``BusError/Name/timedOut``.
public struct BusTimeouts: Sendable, Hashable {
    /// Reading states and properties.
    public var query: Duration = .seconds(25)
    /// Queueing a job, sending a signal and the like.
    ///
    /// When somebody can be asked for a password, it is at least two minutes.
    public var control: Duration = .seconds(25)
    /// Enabling, masking and listing unit files.
    public var unitFiles: Duration = .seconds(90)
    /// Reloading or restarting the manager itself.
    public var reload: Duration = .seconds(180)
    /// Getting a lost connection back.
    public var reconnection: Duration = .seconds(30)

    /// The usual times.
    public init() {}
}

/// How a deployment is done.
public struct DeploymentOptions: Sendable {
    /// Whether to go on in spite of what the linter says, to replace links that lead elsewhere, and
    /// to overwrite what somebody else has changed since.
    public var force = false
    /// Whether units are enabled as their `[Install]` asks.
    public var enables = true
    /// Whether units are started, restarted and reloaded.
    public var starts = true
    /// How long a unit has to stay up after it was started.
    public var stayUp = Duration.seconds(1)
    /// How long a unit may take to start or stop.
    public var jobDeadline = Duration.seconds(90)
    /// How long to wait for another deployment to end.
    public var lockPatience = Duration.seconds(60)

    /// The usual way.
    public init() {}
}

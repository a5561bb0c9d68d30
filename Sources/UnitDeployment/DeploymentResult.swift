public import SystemdBus

/// What came of a deployment.
public struct DeploymentResult: Sendable {
    /// How it ended.
    public enum Outcome: String, Sendable {
        /// There was nothing to do.
        case unchanged
        /// All was done.
        case applied
        /// Something failed, and all is as it was before.
        case rolledBack = "rolled-back"
    }

    /// How it ended.
    public internal(set) var outcome: Outcome
    /// What was done, in order, and taken back where it was.
    public internal(set) var steps: [StepReport] = []
    /// How long the steps took, with watching whether units stay up.
    public internal(set) var duration = Duration.zero
    /// Why it was taken back; nil when it was not.
    public internal(set) var failure: DeploymentFailure?
    /// What a person should know beside.
    public internal(set) var notes: [String] = []

    /// Whether anything on the host is different now.
    public var isChanged: Bool { outcome == .applied }
}

/// One step of a deployment, as it ended.
public struct StepReport: Sendable {
    /// How a step ended.
    public enum Outcome: String, Sendable {
        /// It was done.
        case done
        /// It was not done, and that is why the others were taken back.
        case failed
        /// It was done and taken back again.
        case undone
    }

    /// What it was, such as `write-file` or `restart`.
    public let kind: String
    /// The path or unit that it was done to; nil for the manager.
    public let subject: String?
    /// How it ended.
    public internal(set) var outcome: Outcome
    /// How long it took.
    public internal(set) var duration: Duration
}

/// Why a deployment was taken back.
public struct DeploymentFailure: Sendable {
    /// What went wrong, in one sentence.
    public let reason: String
    /// The unit that failed; nil when it was no unit.
    public let unit: String?
    /// The last lines of the unit's journal.
    public let journal: [String]
    /// What to do next; nil when the reason says it.
    public let advice: String?
    /// Whether a right was missing.
    public let isPermission: Bool
    /// What systemd said when it refused; nil when it was not that.
    public let busError: BusError?

    init(
        reason: String, unit: String? = nil, journal: [String] = [], advice: String? = nil,
        isPermission: Bool = false, busError: BusError? = nil
    ) {
        self.reason = reason
        self.unit = unit
        self.journal = journal
        self.advice = advice
        self.isPermission = isPermission
        self.busError = busError
    }
}

/// Something that a deployment tells while it runs.
public enum DeploymentEvent: Sendable {
    /// It waits for another deployment.
    case waiting(holder: String)
    /// A deployment that was killed has been brought to its end; `isUndone` tells to which.
    case recovered(verb: String, isUndone: Bool)
    /// A step begins.
    case began(kind: String, subject: String?)
    /// A step has ended.
    case ended(StepReport)
    /// Everything is started, and it is watched whether it stays up.
    case watching
    /// What was done is being taken back.
    case rollingBack
}

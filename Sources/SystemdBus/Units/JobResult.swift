/// How a job left the queue.
public enum JobResult: ManagerWord {
    /// It was done.
    case done
    /// There was nothing to do, or a condition of the unit did not hold.
    case skipped
    /// It was cancelled, mostly by a later job.
    case canceled
    /// The time for it was over (`JobTimeoutSec=`).
    case timeout
    /// It failed.
    case failed
    /// A unit that is required failed.
    case dependency
    /// The unit was not in the state that the job needs.
    case invalid
    /// An assertion of the unit did not hold.
    case assert
    /// The machine cannot run units of this type.
    case unsupported
    /// The unit was removed while the job waited.
    case collected
    /// The unit may be started only once, and was.
    case once
    /// The unit is frozen (257 and newer).
    case frozen
    /// The slice is full (258 and newer).
    case concurrency
    /// A word that was not known when this was written.
    case other(String)

    /// A case for each word that is known.
    public static let known: [Self] = [
        .done, .skipped, .canceled, .timeout, .failed, .dependency, .invalid, .assert,
        .unsupported, .collected, .once, .frozen, .concurrency,
    ]

    /// The word, as systemd writes it.
    public var rawValue: String {
        switch self {
        case .done: "done"
        case .skipped: "skipped"
        case .canceled: "canceled"
        case .timeout: "timeout"
        case .failed: "failed"
        case .dependency: "dependency"
        case .invalid: "invalid"
        case .assert: "assert"
        case .unsupported: "unsupported"
        case .collected: "collected"
        case .once: "once"
        case .frozen: "frozen"
        case .concurrency: "concurrency"
        case .other(let word): word
        }
    }
}

extension JobResult {
    /// Whether what was asked for is so now, or was not needed.
    ///
    /// A word that is not known counts as a failure.
    public var isSuccess: Bool { self == .done || self == .skipped }
}

/// Whether a job has begun.
public enum JobState: ManagerWord {
    /// It waits for others.
    case waiting
    /// It has begun.
    case running
    /// A word that was not known when this was written.
    case other(String)

    /// A case for each word that is known.
    public static let known: [Self] = [
        .waiting, .running,
    ]

    /// The word, as systemd writes it.
    public var rawValue: String {
        switch self {
        case .waiting: "waiting"
        case .running: "running"
        case .other(let word): word
        }
    }
}

/// Whether a unit runs; the same words for units of every type.
public enum ActiveState: ManagerWord {
    /// It runs, or has done what it was to do.
    case active
    /// It runs and reads its configuration again.
    case reloading
    /// It does not run.
    case inactive
    /// It does not run, because something went wrong.
    case failed
    /// It is being started, or waits to be started again.
    case activating
    /// It is being stopped.
    case deactivating
    /// It does not run while its folders are being cleaned.
    case maintenance
    /// It runs and its mounts are being renewed.
    case refreshing
    /// A word that was not known when this was written.
    case other(String)

    /// A case for each word that is known.
    public static let known: [Self] = [
        .active, .reloading, .inactive, .failed, .activating, .deactivating, .maintenance,
        .refreshing,
    ]

    /// The word, as systemd writes it.
    public var rawValue: String {
        switch self {
        case .active: "active"
        case .reloading: "reloading"
        case .inactive: "inactive"
        case .failed: "failed"
        case .activating: "activating"
        case .deactivating: "deactivating"
        case .maintenance: "maintenance"
        case .refreshing: "refreshing"
        case .other(let word): word
        }
    }
}

extension ActiveState {
    /// Whether the unit does what it is for: it is active, or active and reading something anew.
    public var isActive: Bool {
        switch self {
        case .active, .reloading, .refreshing: true
        default: false
        }
    }

    /// Whether it is about to become something else by itself.
    public var isChanging: Bool {
        switch self {
        case .activating, .deactivating, .reloading, .refreshing, .maintenance: true
        default: false
        }
    }
}

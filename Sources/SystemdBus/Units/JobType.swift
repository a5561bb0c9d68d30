/// What a queued job is to do.
public enum JobType: ManagerWord {
    /// Start the unit.
    case start
    /// Check that the unit is active.
    case verifyActive
    /// Stop the unit.
    case stop
    /// Let the unit read its configuration again.
    case reload
    /// Stop the unit, then start it.
    case restart
    /// Restart it if it runs.
    case tryRestart
    /// Reload it if it runs.
    case tryReload
    /// Reload it, or start it when it does not run.
    case reloadOrStart
    /// Nothing.
    case nop
    /// A word that was not known when this was written.
    case other(String)

    /// A case for each word that is known.
    public static let known: [Self] = [
        .start, .verifyActive, .stop, .reload, .restart, .tryRestart, .tryReload, .reloadOrStart,
        .nop,
    ]

    /// The word, as systemd writes it.
    public var rawValue: String {
        switch self {
        case .start: "start"
        case .verifyActive: "verify-active"
        case .stop: "stop"
        case .reload: "reload"
        case .restart: "restart"
        case .tryRestart: "try-restart"
        case .tryReload: "try-reload"
        case .reloadOrStart: "reload-or-start"
        case .nop: "nop"
        case .other(let word): word
        }
    }
}

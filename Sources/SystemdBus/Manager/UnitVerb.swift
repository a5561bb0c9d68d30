/// What a job can be asked to do with a unit.
public enum UnitVerb: String, Sendable, Hashable, CaseIterable {
    /// Start it, if it does not run.
    case start
    /// Stop it, if it runs.
    case stop
    /// Stop it, then start it; start it when it does not run.
    case restart
    /// Let it read its configuration again.
    case reload
    /// Restart it if it runs, else nothing.
    case tryRestart = "try-restart"
    /// Reload it if it can, else restart it; start it when it does not run.
    case reloadOrRestart = "reload-or-restart"
    /// Reload it if it can, else restart it, if it runs.
    case reloadOrTryRestart = "try-reload-or-restart"

    /// The method of systemd's.
    ///
    /// These, and not the newer ones that take the type of a job, are what the bus's policy lets
    /// users call that are not root.
    var method: String {
        switch self {
        case .start: "StartUnit"
        case .stop: "StopUnit"
        case .restart: "RestartUnit"
        case .reload: "ReloadUnit"
        case .tryRestart: "TryRestartUnit"
        case .reloadOrRestart: "ReloadOrRestartUnit"
        case .reloadOrTryRestart: "ReloadOrTryRestartUnit"
        }
    }
}

/// How a job gets along with jobs that are queued already; see `--job-mode=` in systemctl(1).
public struct JobMode: RawRepresentable, Hashable, Sendable {
    /// The word, as systemd writes it.
    public let rawValue: String

    /// A mode.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Replace conflicting jobs.
    public static let replace = Self(rawValue: "replace")
    /// Fail when there are conflicting jobs.
    public static let fail = Self(rawValue: "fail")
    /// Replace conflicting jobs, and be replaced by none.
    public static let replaceIrreversibly = Self(rawValue: "replace-irreversibly")
    /// Start the unit and stop every other.
    public static let isolate = Self(rawValue: "isolate")
    /// Queue the job for this unit only, without any dependency.
    public static let ignoreDependencies = Self(rawValue: "ignore-dependencies")
    /// Queue the job even if a requirement cannot be met.
    public static let ignoreRequirements = Self(rawValue: "ignore-requirements")
}

/// A job in systemd's queue.
public struct QueuedJob: Sendable, Hashable {
    /// Its number.
    public let id: UInt32
    /// The unit it is about.
    public let unit: BusUnitName
    /// What it is to do.
    public let type: JobType
    /// Whether it has begun.
    public let state: JobState
}

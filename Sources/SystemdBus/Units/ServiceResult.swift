/// Why a unit ended, or did not start.
public enum ServiceResult: ManagerWord {
    /// Nothing went wrong.
    case success
    /// Something that it needs could not be had, such as memory or a folder.
    case resources
    /// It did not do what its `Type=` promises.
    case `protocol`
    /// Its time was over.
    case timeout
    /// It ended with an exit status that means failure.
    case exitCode
    /// A signal ended it.
    case signal
    /// A signal ended it and left a core dump.
    case coreDump
    /// It did not report in time to the watchdog.
    case watchdog
    /// It was started too often in a while.
    case startLimitHit
    /// The kernel or systemd-oomd killed it for want of memory.
    case oomKill
    /// A command of `ExecCondition=` said that it is not to start.
    case execCondition
    /// A word that was not known when this was written.
    case other(String)

    /// A case for each word that is known.
    public static let known: [Self] = [
        .success, .resources, .protocol, .timeout, .exitCode, .signal, .coreDump, .watchdog,
        .startLimitHit, .oomKill, .execCondition,
    ]

    /// The word, as systemd writes it.
    public var rawValue: String {
        switch self {
        case .success: "success"
        case .resources: "resources"
        case .protocol: "protocol"
        case .timeout: "timeout"
        case .exitCode: "exit-code"
        case .signal: "signal"
        case .coreDump: "core-dump"
        case .watchdog: "watchdog"
        case .startLimitHit: "start-limit-hit"
        case .oomKill: "oom-kill"
        case .execCondition: "exec-condition"
        case .other(let word): word
        }
    }
}

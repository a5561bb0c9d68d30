/// What is to be known of one unit.
public struct UnitStatus: Sendable, Hashable {
    /// The unit's primary name.
    public var name: BusUnitName
    /// All of its names.
    public var names: [String]
    /// `Description=`, or the name.
    public var description: String
    /// `Documentation=`.
    public var documentation: [String]

    /// Whether its file has been read.
    public var loadState: LoadState
    /// Why its file could not be read, as the bus tells errors; nil when it could.
    public var loadError: BusError?
    /// The unit file; nil when there is none.
    public var fragmentPath: String?
    /// What the unit file was generated from; nil when it was not.
    public var sourcePath: String?
    /// The drop-ins that count, in the order of reading.
    public var dropInPaths: [String]
    /// Whether it is enabled; nil when it has no file.
    public var fileState: UnitFileState?
    /// Whether a file has changed since systemd has read it.
    public var needsDaemonReload: Bool

    /// Whether it runs.
    public var activeState: ActiveState
    /// What exactly it does.
    public var subState: SubState
    /// Since when it is in that state; nil when it never was in another.
    public var stateSince: WallTime?
    /// When it last became active; nil when it never did.
    public var activeSince: WallTime?
    /// When it last became inactive; nil when it never did.
    public var inactiveSince: WallTime?
    /// The run it is in, or was in last.
    public var invocation: InvocationID?
    /// The number of its job in the queue; nil when there is none.
    public var jobID: UInt32?
    /// Why it ended, or did not start; nil for a type of unit that does not tell.
    public var result: ServiceResult?

    /// Whether all conditions held when it was last started; nil when it never was.
    public var conditionsHeld: Bool?
    /// Its conditions.
    public var conditions: [UnitCondition]
    /// Whether all assertions held when it was last started; nil when it never was.
    public var assertionsHeld: Bool?
    /// Its assertions.
    public var assertions: [UnitCondition]

    /// The units that it starts by itself.
    public var triggers: [BusUnitName]
    /// The units that start it by themselves, such as its socket.
    public var triggeredBy: [BusUnitName]
    /// How often it may be started in a while; nil when there is no limit.
    public var startLimit: StartLimit?

    /// What a service adds; nil for other types.
    public var service: ServiceStatus?
    /// What it uses.
    public var resources: ResourceUse
}

/// How often a unit may be started in a while.
public struct StartLimit: Sendable, Hashable {
    /// How often.
    public var burst: UInt32
    /// In what time.
    public var interval: Duration
}

/// A condition or an assertion of a unit.
public struct UnitCondition: Sendable, Hashable {
    /// The directive, such as `ConditionPathExists`.
    public var directive: String
    /// Whether one such condition is enough (`|`).
    public var isAlternative: Bool
    /// Whether it must not hold (`!`).
    public var isNegated: Bool
    /// What it asks for.
    public var parameter: String
    /// Whether it held; nil when it has not been looked at.
    public var held: Bool?

    /// The line of the unit file, such as `ConditionPathExists=!/run/nologin`.
    public var line: String {
        "\(directive)=\(isAlternative ? "|" : "")\(isNegated ? "!" : "")\(parameter)"
    }
}

/// What is to be known of a service beside what every unit has.
public struct ServiceStatus: Sendable, Hashable {
    /// `Type=`.
    public var type: String
    /// The main process; nil when there is none.
    public var mainPID: Int32?
    /// A process of `ExecReload=` and the like; nil when there is none.
    public var controlPID: Int32?
    /// When the main process was started; nil when none was.
    public var mainStarted: WallTime?
    /// How the main process ended; nil while it runs, and when there was none.
    public var mainExit: ProcessExit?
    /// How often systemd has restarted it by itself.
    public var restarts: UInt32?
    /// What the service says of itself; nil when it says nothing.
    public var statusText: String?
    /// How long systemd waits before a restart.
    public var restartDelay: Duration?
}

/// How a process ended.
public struct ProcessExit: Sendable, Hashable {
    /// In which way.
    public enum Kind: Sendable, Hashable {
        /// It ended by itself.
        case exited
        /// A signal ended it.
        case killed
        /// A signal ended it and left a core dump.
        case dumped
    }

    /// In which way.
    public var kind: Kind
    /// The exit status, or the number of the signal.
    public var status: Int32
    /// When; nil when it is not known.
    public var time: WallTime?

    /// An end.
    public init(kind: Kind, status: Int32, time: WallTime? = nil) {
        self.kind = kind
        self.status = status
        self.time = time
    }
}

/// What a unit uses; nil is not counted, or not known to the release.
public struct ResourceUse: Sendable, Hashable {
    /// Memory, in bytes.
    public var memory: UInt64?
    /// The most memory so far, in bytes (255 and newer).
    public var memoryPeak: UInt64?
    /// Swap, in bytes (255 and newer).
    public var swap: UInt64?
    /// Time on the processors.
    public var cpu: Duration?
    /// Processes and threads.
    public var tasks: UInt64?
    /// How many of them are allowed; nil is any number.
    public var tasksLimit: UInt64?
    /// Read from disks, in bytes.
    public var diskRead: UInt64?
    /// Written to disks, in bytes.
    public var diskWritten: UInt64?
    /// Received by IP, in bytes.
    public var networkReceived: UInt64?
    /// Sent by IP, in bytes.
    public var networkSent: UInt64?
}

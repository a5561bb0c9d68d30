/// What a directive of time does with values that are special to it.
public enum TimeSpanRule: String, CaseIterable, Sendable {
    /// A time in seconds; nothing is special.
    case seconds
    /// A time in nanoseconds.
    case nanoseconds
    /// Zero means that there is no limit.
    case zeroIsInfinity = "zero-is-infinity"
    /// The time that a service may take: zero means that there is no limit,
    /// and `TimeoutSec=` counts for stopping too.
    case serviceTimeout = "service-timeout"
    /// `TimeoutAbortSec=`: empty means "as `TimeoutStopSec=`".
    case abortTimeout = "abort-timeout"
    /// `JobTimeoutSec=`: zero means that there is no limit.
    case jobTimeout = "job-timeout"
    /// `JobRunningTimeoutSec=`: zero means that there is no limit.
    case jobRunningTimeout = "job-running-timeout"
    /// `CPUQuotaPeriodSec=`: empty means the default, and the kernel bounds it.
    case quotaPeriod = "quota-period"
    /// How long systemd-oomd watches memory pressure: at least one second.
    case pressureDuration = "pressure-duration"
}

/// A resource that setrlimit(2) bounds.
public enum ResourceLimit: String, CaseIterable, Sendable {
    /// `LimitCPU=`, in seconds.
    case cpuTime = "cpu-time"
    /// `LimitFSIZE=`, in bytes.
    case fileSize = "file-size"
    /// `LimitDATA=`, in bytes.
    case data
    /// `LimitSTACK=`, in bytes.
    case stack
    /// `LimitCORE=`, in bytes.
    case core
    /// `LimitRSS=`, in bytes.
    case residentSet = "resident-set"
    /// `LimitNOFILE=`, a count.
    case openFiles = "open-files"
    /// `LimitAS=`, in bytes.
    case addressSpace = "address-space"
    /// `LimitNPROC=`, a count.
    case processes
    /// `LimitMEMLOCK=`, in bytes.
    case lockedMemory = "locked-memory"
    /// `LimitLOCKS=`, a count.
    case locks
    /// `LimitSIGPENDING=`, a count.
    case pendingSignals = "pending-signals"
    /// `LimitMSGQUEUE=`, in bytes.
    case messageQueue = "message-queue"
    /// `LimitNICE=`, a nice level with its sign or a raw 0 to 40.
    case nice
    /// `LimitRTPRIO=`, a priority.
    case realTimePriority = "real-time-priority"
    /// `LimitRTTIME=`, in microseconds.
    case realTimeTime = "real-time-time"
}

/// Whether a limit on memory may be nothing at all.
public enum MemoryLimitRule: String, CaseIterable, Sendable {
    /// Any amount, with 0.
    case any
    /// Any amount above 0.
    case aboveZero = "above-zero"
}

/// What a limit on a block device counts.
public enum IOLimitUnit: String, CaseIterable, Sendable {
    /// Bytes a second.
    case bandwidth
    /// Operations a second.
    case operations
}

/// A directory that systemd makes for a unit, by what it is for.
public enum ExecDirectoryPurpose: String, CaseIterable, Sendable {
    /// Below `/run`.
    case runtime
    /// Below `/var/lib`.
    case state
    /// Below `/var/cache`.
    case cache
    /// Below `/var/log`.
    case logs
    /// Below `/etc`.
    case configuration
}

/// What a list of system calls is for.
public enum SystemCallListUse: String, CaseIterable, Sendable {
    /// `SystemCallFilter=`: entries may carry an error number.
    case filter
    /// `SystemCallLog=`.
    case log
}

/// A part of the bpf(2) interface that may be delegated.
public enum BPFDelegation: String, CaseIterable, Sendable {
    /// `BPFDelegateCommands=`.
    case commands
    /// `BPFDelegateMaps=`.
    case maps
    /// `BPFDelegatePrograms=`.
    case programs
    /// `BPFDelegateAttachments=`.
    case attachments
}

/// What a socket unit listens on.
public enum SocketEndpoint: String, CaseIterable, Sendable {
    /// `ListenStream=`.
    case stream
    /// `ListenDatagram=`.
    case datagram
    /// `ListenSequentialPacket=`.
    case sequentialPacket = "sequential-packet"
    /// `ListenFIFO=`.
    case fifo
    /// `ListenNetlink=`.
    case netlink
    /// `ListenSpecial=`.
    case special
    /// `ListenMessageQueue=`.
    case messageQueue = "message-queue"
    /// `ListenUSBFunction=`.
    case usbFunction = "usb-function"
}

/// What a timer counts from.
public enum TimerBase: String, CaseIterable, Sendable {
    /// `OnCalendar=`: the wall clock.
    case calendar
    /// `OnActiveSec=`: the timer's own start.
    case active
    /// `OnBootSec=`: the machine's boot.
    case boot
    /// `OnStartupSec=`: the manager's start.
    case startup
    /// `OnUnitActiveSec=`: the last start of the unit.
    case unitActive = "unit-active"
    /// `OnUnitInactiveSec=`: the last stop of the unit.
    case unitInactive = "unit-inactive"
}

/// What a path unit waits for at a path.
public enum PathEvent: String, CaseIterable, Sendable {
    /// `PathExists=`.
    case exists
    /// `PathExistsGlob=`.
    case existsGlob = "exists-glob"
    /// `PathChanged=`.
    case changed
    /// `PathModified=`.
    case modified
    /// `DirectoryNotEmpty=`.
    case directoryNotEmpty = "directory-not-empty"
}

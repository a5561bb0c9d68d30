/// The name of a fixed list of words that directives take.
public enum EnumerationName: String, CaseIterable, Sendable {
    /// `BindIPv6Only=`.
    case bindIPv6Only = "bind-ipv6-only"
    /// `CollectMode=`.
    case collectMode = "collect-mode"
    /// `CPUSchedulingPolicy=`.
    case cpuSchedulingPolicy = "cpu-scheduling-policy"
    /// `CPUSetPartition=`.
    case cpuSetPartition = "cpu-set-partition"
    /// `DeferTrigger=`.
    case deferTrigger = "defer-trigger"
    /// `DevicePolicy=`.
    case devicePolicy = "device-policy"
    /// `FailureAction=` and the like.
    case emergencyAction = "emergency-action"
    /// `ExitType=`.
    case exitType = "exit-type"
    /// `IOSchedulingClass=`.
    case ioSchedulingClass = "io-scheduling-class"
    /// `IPTOS=`.
    case ipTypeOfService = "ip-type-of-service"
    /// `OnFailureJobMode=` and `OnSuccessJobMode=`.
    case jobMode = "job-mode"
    /// `KeyringMode=`.
    case keyringMode = "keyring-mode"
    /// `KillMode=`.
    case killMode = "kill-mode"
    /// `SyslogFacility=`.
    case logFacility = "log-facility"
    /// `SyslogLevel=` and `LogLevelMax=`.
    case logLevel = "log-level"
    /// `ManagedOOMSwap=` and `ManagedOOMMemoryPressure=`.
    case managedOOMMode = "managed-oom-mode"
    /// `ManagedOOMPreference=`.
    case managedOOMPreference = "managed-oom-preference"
    /// `MountFlags=`.
    case mountPropagation = "mount-propagation"
    /// `NotifyAccess=`.
    case notifyAccess = "notify-access"
    /// `NUMAPolicy=`.
    case numaPolicy = "numa-policy"
    /// `OOMPolicy=`.
    case oomPolicy = "oom-policy"
    /// `RuntimeDirectoryPreserve=` and `FileDescriptorStorePreserve=`.
    case preserveMode = "preserve-mode"
    /// `MemoryPressureWatch=` and the like.
    case pressureWatch = "pressure-watch"
    /// `PrivateBPF=`.
    case privateBPF = "private-bpf"
    /// `PrivatePIDs=`.
    case privatePIDs = "private-pids"
    /// `PrivateTmp=`.
    case privateTmp = "private-tmp"
    /// `PrivateUsers=`.
    case privateUsers = "private-users"
    /// `ProcSubset=`.
    case procSubset = "proc-subset"
    /// `ProtectControlGroups=`.
    case protectControlGroups = "protect-control-groups"
    /// `ProtectHome=`.
    case protectHome = "protect-home"
    /// `ProtectProc=`.
    case protectProc = "protect-proc"
    /// `ProtectSystem=`.
    case protectSystem = "protect-system"
    /// `Restart=`.
    case restart
    /// `RestartMode=`.
    case restartMode = "restart-mode"
    /// `Type=` of a service.
    case serviceType = "service-type"
    /// `SocketProtocol=`.
    case socketProtocol = "socket-protocol"
    /// `TimeoutStartFailureMode=` and `TimeoutStopFailureMode=`.
    case timeoutFailureMode = "timeout-failure-mode"
    /// `Timestamping=`.
    case timestamping
    /// `MemoryTHP=`.
    case transparentHugePages = "transparent-huge-pages"
    /// `UtmpMode=`.
    case utmpMode = "utmp-mode"
}

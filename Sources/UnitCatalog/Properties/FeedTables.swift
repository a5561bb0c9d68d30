extension FeedTable {
    /// What directives of `[Unit]` feed.
    static let unit: StaticString = """
        # directive            properties; after * what every unit has, whether it has a
        # directive for it or not
        *                      ~Triggers
        AllowIsolate           AllowIsolate ~CanIsolate
        Assert*                Asserts
        BindTo                 BindsTo
        Condition*             Conditions
        DefaultDependencies    DefaultDependencies ~After ~Before ~Conflicts ~Requires
        JobRunningTimeoutSec   JobRunningTimeoutUSec
        JobTimeoutSec          JobTimeoutUSec ~JobRunningTimeoutUSec
        OnFailureIsolate       OnFailureJobMode
        PropagateReloadFrom    ReloadPropagatedFrom
        PropagateReloadTo      PropagatesReloadTo
        RefuseManualStart      RefuseManualStart ~CanStart
        RefuseManualStop       RefuseManualStop ~CanStop
        RequiresMountsFor      RequiresMountsFor ~After ~Requires
        RequiresOverridable    Requires
        RequisiteOverridable   Requisite
        SourcePath             SourcePath ~NeedDaemonReload
        StartLimitInterval     StartLimitIntervalUSec
        StartLimitIntervalSec  StartLimitIntervalUSec
        WantsMountsFor         WantsMountsFor ~After ~Wants
        """

    /// What directives of `[Service]` alone feed.
    static let service: StaticString = """
        # directive                properties
        # WatchdogUSec shows the value only once the service has started.
        BusName                    BusName ~After ~Requires ~Type
        ExecCondition              ExecCondition ExecConditionEx
        ExecReload                 ExecReload ExecReloadEx ~CanReload
        ExecReloadPost             ExecReloadPost ExecReloadPostEx
        ExecStart                  ExecStart ExecStartEx
        ExecStartPost              ExecStartPost ExecStartPostEx
        ExecStartPre               ExecStartPre ExecStartPreEx
        ExecStop                   ExecStop ExecStopEx
        ExecStopPost               ExecStopPost ExecStopPostEx
        FileDescriptorStoreMax     FileDescriptorStoreMax ~CanClean ~NotifyAccess
        LUOSession                 LUOSession ~CanClean ~FileDescriptorStoreMax ~NotifyAccess
        RestartMaxDelaySec         RestartMaxDelayUSec ~RestartUSec ~RestartUSecNext
        RestartRandomizedDelaySec  RestartRandomizedDelayUSec
        RestartSec                 RestartUSec ~RestartUSecNext
        RuntimeMaxSec              RuntimeMaxUSec
        RuntimeRandomizedExtraSec  RuntimeRandomizedExtraUSec
        Sockets                    TriggeredBy ~After ~Wants
        StartLimitInterval         StartLimitIntervalUSec
        TimeoutAbortSec            TimeoutAbortUSec
        TimeoutSec                 TimeoutStartUSec TimeoutStopUSec ~TimeoutAbortUSec
        TimeoutStartSec            TimeoutStartUSec
        TimeoutStopSec             TimeoutStopUSec ~TimeoutAbortUSec
        Type                       Type ~CanReload ~NotifyAccess ~TimeoutStartUSec
        WatchdogSec                ~WatchdogUSec ~NotifyAccess
        """

    /// What the directives of systemd.kill(5) feed.
    static let kill: StaticString = """
        # directive  properties
        KillSignal   KillSignal ~RestartKillSignal
        """

    /// What the directives of systemd.resource-control(5) feed.
    static let resourceControl: StaticString = """
        # directive                         properties
        CPUPressureThresholdSec             CPUPressureThresholdUSec
        CPUQuota                            CPUQuotaPerSecUSec
        CPUQuotaPeriodSec                   CPUQuotaPeriodUSec
        Delegate                            Delegate DelegateControllers ~OOMPolicy
        IODeviceLatencyTargetSec            IODeviceLatencyTargetUSec
        IOPressureThresholdSec              IOPressureThresholdUSec
        ManagedOOMMemoryPressureDurationSec  ManagedOOMMemoryPressureDurationUSec
        MemoryHigh                          MemoryHigh ~EffectiveMemoryHigh ~MemoryAvailable
        MemoryMax                           MemoryMax ~EffectiveMemoryMax ~MemoryAvailable
        MemoryPressureThresholdSec          MemoryPressureThresholdUSec
        Slice                               Slice ~After ~EffectiveMemoryHigh \
            ~EffectiveMemoryMax ~MemoryAvailable ~Requires
        TasksMax                            TasksMax ~EffectiveTasksMax
        """
}

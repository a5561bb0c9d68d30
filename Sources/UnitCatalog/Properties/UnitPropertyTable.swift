extension PropertyTable {
    /// Properties of the interface `org.freedesktop.systemd1.Unit`.
    static let unit: StaticString = """
        # name                    encoding    releases  default
        After                     unit-names  0         \
            ["basic.target","sysinit.target","system.slice","systemd-journald.socket"]
        AllowIsolate              boolean     0         false
        Asserts                   conditions  0         []
        Before                    unit-names  0         ["shutdown.target"]
        BindsTo                   unit-names  0         []
        CanClean                  strings     0         []
        CanIsolate                boolean     0         false
        CanLiveMount              boolean     257       false
        CanReload                 boolean     0         false
        CanStart                  boolean     0         true
        CanStop                   boolean     0         true
        CollectMode               string      0         "inactive"
        Conditions                conditions  0         []
        Conflicts                 unit-names  0         ["shutdown.target"]
        DefaultDependencies       boolean     0         true
        Description               string      0         -
        Documentation             strings     0         []
        FailureAction             string      0         "none"
        FailureActionExitStatus   i32         0         -1
        IgnoreOnIsolate           boolean     0         false
        JobRunningTimeoutUSec     usec        0         18446744073709551615
        JobTimeoutAction          string      0         "none"
        JobTimeoutRebootArgument  string      0         ""
        JobTimeoutUSec            usec        0         18446744073709551615
        JoinsNamespaceOf          unit-names  0         []
        NeedDaemonReload          boolean     0         false
        OnFailure                 unit-names  0         []
        OnFailureJobMode          string      0         "replace"
        OnSuccess                 unit-names  249       []
        OnSuccessJobMode          string      249       "fail"
        PartOf                    unit-names  0         []
        PropagatesReloadTo        unit-names  0         []
        PropagatesStopTo          unit-names  249       []
        RebootArgument            string      0         ""
        RefuseManualStart         boolean     0         false
        RefuseManualStop          boolean     0         false
        ReloadPropagatedFrom      unit-names  0         []
        Requires                  unit-names  0         ["sysinit.target","system.slice"]
        RequiresMountsFor         strings     0         []
        Requisite                 unit-names  0         []
        SourcePath                string      0         ""
        StartLimitAction          string      0         "none"
        StartLimitBurst           u32         0         5
        StartLimitIntervalUSec    usec        0         10000000
        StopPropagatedFrom        unit-names  249       []
        StopWhenUnneeded          boolean     0         false
        SuccessAction             string      0         "none"
        SuccessActionExitStatus   i32         0         -1
        SurviveFinalKillSignal    boolean     255       false
        TriggeredBy               unit-names  0         []
        Triggers                  unit-names  0         []
        Upholds                   unit-names  249       []
        Wants                     unit-names  0         []
        WantsMountsFor            strings     256       []
        """
}

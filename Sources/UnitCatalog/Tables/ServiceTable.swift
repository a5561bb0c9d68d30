extension DirectiveTable {
    /// Directives of `[Service]` alone, from systemd.service(5).
    static let service: StaticString = """
        sections: Service
        # name                       value                       since  notes
        BusName                      bus-name                    0      -
        BusPolicy                    unread                      0      ignored@235
        ExecCondition                exec-command                243    list
        ExecReload                   exec-command                0      list
        ExecReloadPost               exec-command                259    list
        ExecStart                    exec-command                0      list
        ExecStartPost                exec-command                0      list
        ExecStartPre                 exec-command                0      list
        ExecStop                     exec-command                0      list
        ExecStopPost                 exec-command                0      list
        ExitType                     enum:exit-type              250    -
        FailureAction                enum:emergency-action       0      alias use:Unit.FailureAction
        FileDescriptorStoreMax       unsigned                    219    -
        FileDescriptorStorePreserve  enum:preserve-mode          254    -
        GuessMainPID                 boolean                     0      -
        LUOSession                   luo-sessions                262    list
        NonBlocking                  boolean                     0      -
        NotifyAccess                 enum:notify-access          0      -
        OOMPolicy                    enum:oom-policy             243    -
        OpenFile                     open-file                   253    list
        PIDFile                      pid-file                    0      -
        PermissionsStartOnly         boolean                     0      deprecated@240
        RebootArgument               string                      0      alias use:Unit.RebootArgument
        RefreshOnReload              refresh-on-reload           260    list
        ReloadSignal                 signal                      253    -
        RemainAfterExit              boolean                     0      -
        Restart                      enum:restart                0      -
        RestartForceExitStatus       exit-statuses               215    list
        RestartMaxDelaySec           time-span                   254    -
        RestartMode                  enum:restart-mode           254    -
        RestartPreventExitStatus     exit-statuses               189    list
        RestartRandomizedDelaySec    time-span                   262    -
        RestartSec                   time-span                   0      -
        RestartSteps                 unsigned                    254    -
        RootDirectoryStartOnly       boolean                     0      -
        RuntimeMaxSec                time-span                   229    -
        RuntimeRandomizedExtraSec    time-span                   250    -
        Sockets                      socket-units                0      adds
        StartLimitAction             enum:emergency-action       0      alias use:Unit.StartLimitAction
        StartLimitBurst              unsigned                    0      alias use:Unit.StartLimitBurst
        StartLimitInterval           time-span                   0      alias use:Unit.StartLimitIntervalSec
        SuccessExitStatus            exit-statuses               189    list
        SysVStartPriority            unread                      0      ignored@218
        TimeoutAbortSec              time-span:abort-timeout     243    -
        TimeoutSec                   time-span:service-timeout   0      -
        TimeoutStartFailureMode      enum:timeout-failure-mode   246    -
        TimeoutStartSec              time-span:service-timeout   188    -
        TimeoutStopFailureMode       enum:timeout-failure-mode   246    -
        TimeoutStopSec               time-span:zero-is-infinity  188    -
        Type                         enum:service-type           0      -
        USBFunctionDescriptors       path                        227    -
        USBFunctionStrings           path                        227    -
        WatchdogSec                  time-span                   0      -
        """
}

extension SummaryTable {
    static let service: StaticString = """
        BusName: the D-Bus name that a service of Type=dbus takes
        BusPolicy: rules for kdbus, which is no more
        ExecCondition: commands that decide whether the service starts at all
        ExecReload: commands that make the service reload its configuration
        ExecReloadPost: commands to run after a reload
        ExecStart: the command that is the service
        ExecStartPost: commands to run once the service has started
        ExecStartPre: commands to run before the service starts
        ExecStop: commands that stop the service
        ExecStopPost: commands to run after the service has ended, however it did
        ExitType: whether the main process or the last one ends the service
        FailureAction: old place of [Unit] FailureAction=
        FileDescriptorStoreMax: how many file descriptors the manager keeps for the service
        FileDescriptorStorePreserve: how long the stored file descriptors are kept
        GuessMainPID: guess the main process of a forking service without a PID file
        LUOSession: sessions kept for the service across a live kernel update
        NonBlocking: pass sockets in non-blocking mode
        NotifyAccess: which processes may send status messages to the manager
        OOMPolicy: what to do when the kernel kills a process for lack of memory
        OpenFile: open a file, and pass it to the service
        PIDFile: the file in which a forking service writes its main process
        PermissionsStartOnly: apply User= and the like to ExecStart= only
        RebootArgument: old place of [Unit] RebootArgument=
        RefreshOnReload: what is brought up to date when the service reloads
        ReloadSignal: the signal that asks a notify-reload service to reload
        RemainAfterExit: count as active when all processes are gone
        Restart: when to start the service again after it has ended
        RestartForceExitStatus: exit statuses that restart the service in any case
        RestartMaxDelaySec: the longest pause that RestartSteps= leads to
        RestartMode: how units that depend on the service see a restart
        RestartPreventExitStatus: exit statuses that never restart the service
        RestartRandomizedDelaySec: a random time to add to the pause before a restart
        RestartSec: the pause before a restart
        RestartSteps: how many restarts it takes to get to the longest pause
        RootDirectoryStartOnly: apply RootDirectory= to ExecStart= only
        RuntimeMaxSec: how long the service may run
        RuntimeRandomizedExtraSec: a random time to add to RuntimeMaxSec=
        Sockets: the socket units whose sockets the service is given
        StartLimitAction: old place of [Unit] StartLimitAction=
        StartLimitBurst: old place of [Unit] StartLimitBurst=
        StartLimitInterval: old place of [Unit] StartLimitIntervalSec=
        SuccessExitStatus: exit statuses and signals that count as success
        SysVStartPriority: the order of System V scripts, which are no more
        TimeoutAbortSec: how long the service may take to end after an abort
        TimeoutSec: TimeoutStartSec= and TimeoutStopSec= at once
        TimeoutStartFailureMode: how to end a service that takes too long to start
        TimeoutStartSec: how long the service may take to start
        TimeoutStopFailureMode: how to end a service that takes too long to stop
        TimeoutStopSec: how long each stop command, and the service, may take to end
        Type: how the service tells that it has started
        USBFunctionDescriptors: the file with the descriptors of a USB gadget
        USBFunctionStrings: the file with the strings of a USB gadget
        WatchdogSec: how often the service must say that it is alive
        """
}

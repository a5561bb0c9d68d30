public import UnitCatalog
public import UnitValues

/// Directives of `[Service]`, systemd.service(5).
public struct ServiceSettings: ExecSettings, KillSettings, ResourceSettings {
    /// `[Service]`.
    public static let section = SectionID.service

    /// The schema.
    public init() {}

    /// `Type=`: when the service counts as started.
    public var type: Setting<ServiceType> { .word("Type") }
    /// `ExecStart=`: what it runs.
    public var execStart: Setting<[ServiceCommand]> { .commands("ExecStart") }
    /// `ExecStartPre=`: what runs before.
    public var execStartPre: Setting<[ServiceCommand]> { .commands("ExecStartPre") }
    /// `ExecStartPost=`: what runs when it is up.
    public var execStartPost: Setting<[ServiceCommand]> { .commands("ExecStartPost") }
    /// `ExecReload=`: what makes it read its configuration again.
    public var execReload: Setting<[ServiceCommand]> { .commands("ExecReload") }
    /// `ExecStop=`: what stops it.
    public var execStop: Setting<[ServiceCommand]> { .commands("ExecStop") }
    /// `ExecStopPost=`: what runs after it.
    public var execStopPost: Setting<[ServiceCommand]> { .commands("ExecStopPost") }
    /// `Restart=`: when it is started again.
    public var restart: Setting<RestartPolicy> { .word("Restart") }
    /// `RestartSec=`: how long to wait before that.
    public var restartDelay: Setting<TimeSpan> { .time("RestartSec") }
    /// `TimeoutStartSec=`: how long starting may take.
    public var startTimeout: Setting<TimeSpan> { .time("TimeoutStartSec") }
    /// `TimeoutStopSec=`: how long stopping may take.
    public var stopTimeout: Setting<TimeSpan> { .time("TimeoutStopSec") }
    /// `RuntimeMaxSec=`: how long it may run.
    public var runtimeMax: Setting<TimeSpan> { .time("RuntimeMaxSec") }
    /// `WatchdogSec=`: how often it has to say that it is alive.
    public var watchdog: Setting<TimeSpan> { .time("WatchdogSec") }
    /// `RemainAfterExit=`: whether it counts as active without processes.
    public var remainAfterExit: Setting<Bool> { .boolean("RemainAfterExit") }
    /// `NotifyAccess=`: who may speak for it.
    public var notifyAccess: Setting<NotifyAccess> { .word("NotifyAccess") }
    /// `PIDFile=`: the file in which it writes its process ID.
    public var pidFile: Setting<String> { .text("PIDFile") }
    /// `BusName=`: its name on D-Bus.
    public var busName: Setting<String> { .text("BusName") }
    /// `SuccessExitStatus=`: exit statuses that are no failure.
    public var successExitStatus: Setting<[String]> { .words("SuccessExitStatus") }
}

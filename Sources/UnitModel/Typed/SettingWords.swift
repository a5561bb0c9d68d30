/// When a service counts as started, `Type=`.
public enum ServiceType: String, CaseIterable, Sendable {
    /// At once.
    case simple
    /// When the program was found and runs.
    case exec
    /// When the first process ends, leaving others.
    case forking
    /// When its commands have ended.
    case oneshot
    /// When it has its name on D-Bus.
    case dbus
    /// When it says so.
    case notify
    /// When it says so, also after a reload.
    case notifyReload = "notify-reload"
    /// At once, but after other jobs.
    case idle
}

/// When a service is started again, `Restart=`.
public enum RestartPolicy: String, CaseIterable, Sendable {
    /// Never.
    case no
    /// Whenever it ends.
    case always
    /// When it ends well.
    case onSuccess = "on-success"
    /// When it fails.
    case onFailure = "on-failure"
    /// When a signal, a timeout or the watchdog ends it.
    case onAbnormal = "on-abnormal"
    /// When a signal ends it.
    case onAbort = "on-abort"
    /// When the watchdog ends it.
    case onWatchdog = "on-watchdog"
}

/// Who may speak for a service, `NotifyAccess=`.
public enum NotifyAccess: String, CaseIterable, Sendable {
    /// Nobody.
    case none
    /// Its main process.
    case main
    /// The processes that systemd started.
    case exec
    /// All of its processes.
    case all
}

/// Which processes are killed, `KillMode=`.
public enum KillMode: String, CaseIterable, Sendable {
    /// All of them.
    case controlGroup = "control-group"
    /// The main one is asked, all are ended.
    case mixed
    /// The main one only.
    case process
    /// None.
    case none
}

/// Which system directories are read-only, `ProtectSystem=`.
public enum SystemProtection: String, CaseIterable, Sendable {
    /// None.
    case no
    /// `/usr` and the boot loader.
    case yes
    /// `/etc` too.
    case full
    /// All but `/dev`, `/proc` and `/sys`.
    case strict
}

/// What becomes of home directories, `ProtectHome=`.
public enum HomeProtection: String, CaseIterable, Sendable {
    /// They are as they are.
    case no
    /// They look empty.
    case yes
    /// They are read-only.
    case readOnly = "read-only"
    /// They are empty and writable.
    case tmpfs
}

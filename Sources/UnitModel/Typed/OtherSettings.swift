public import UnitCatalog
public import UnitValues

/// Directives of `[Socket]`, systemd.socket(5).
public struct SocketSettings: ExecSettings, KillSettings, ResourceSettings {
    /// `[Socket]`.
    public static let section = SectionID.socket

    /// The schema.
    public init() {}

    /// `ListenStream=`: addresses to listen on for connections.
    public var listenStream: Setting<[String]> { .lines("ListenStream") }
    /// `ListenDatagram=`: addresses to take datagrams at.
    public var listenDatagram: Setting<[String]> { .lines("ListenDatagram") }
    /// `ListenFIFO=`: pipes to read from.
    public var listenFIFO: Setting<[String]> { .lines("ListenFIFO") }
    /// `Accept=`: whether each connection gets a service of its own.
    public var accept: Setting<Bool> { .boolean("Accept") }
    /// `Service=`: the service that is started.
    public var service: Setting<String> { .text("Service") }
    /// `SocketMode=`: the mode of sockets in the file system.
    public var socketMode: Setting<Int> { .mode("SocketMode") }
    /// `SocketUser=`: who owns them.
    public var socketUser: Setting<String> { .text("SocketUser") }
    /// `SocketGroup=`: the group that owns them.
    public var socketGroup: Setting<String> { .text("SocketGroup") }
    /// `Backlog=`: how many connections may wait.
    public var backlog: Setting<Int> { .number("Backlog") }
}

/// Directives of `[Timer]`, systemd.timer(5).
public struct TimerSettings: SettingSchema {
    /// `[Timer]`.
    public static let section = SectionID.timer

    /// The schema.
    public init() {}

    /// `OnCalendar=`: calendar expressions.
    public var onCalendar: Setting<[String]> { .lines("OnCalendar") }
    /// `OnBootSec=`: times after boot.
    public var onBoot: Setting<[String]> { .lines("OnBootSec") }
    /// `OnActiveSec=`: times after the timer starts.
    public var onActive: Setting<[String]> { .lines("OnActiveSec") }
    /// `OnUnitActiveSec=`: times after the unit was last started.
    public var onUnitActive: Setting<[String]> { .lines("OnUnitActiveSec") }
    /// `Unit=`: the unit that is started.
    public var unit: Setting<String> { .text("Unit") }
    /// `Persistent=`: whether a missed time is made up for.
    public var persistent: Setting<Bool> { .boolean("Persistent") }
    /// `WakeSystem=`: whether a sleeping machine is woken.
    public var wakeSystem: Setting<Bool> { .boolean("WakeSystem") }
    /// `AccuracySec=`: how exact the time has to be.
    public var accuracy: Setting<TimeSpan> { .time("AccuracySec") }
    /// `RandomizedDelaySec=`: the most that is added at random.
    public var randomizedDelay: Setting<TimeSpan> { .time("RandomizedDelaySec") }
}

/// Directives of `[Path]`, systemd.path(5).
public struct PathSettings: SettingSchema {
    /// `[Path]`.
    public static let section = SectionID.path

    /// The schema.
    public init() {}

    /// `PathExists=`: paths to wait for.
    public var pathExists: Setting<[String]> { .lines("PathExists") }
    /// `PathChanged=`: paths whose change counts once it is written.
    public var pathChanged: Setting<[String]> { .lines("PathChanged") }
    /// `PathModified=`: paths of which every write counts.
    public var pathModified: Setting<[String]> { .lines("PathModified") }
    /// `DirectoryNotEmpty=`: directories to wait for content in.
    public var directoryNotEmpty: Setting<[String]> { .lines("DirectoryNotEmpty") }
    /// `MakeDirectory=`: whether the directories are made.
    public var makeDirectory: Setting<Bool> { .boolean("MakeDirectory") }
    /// `Unit=`: the unit that is started.
    public var unit: Setting<String> { .text("Unit") }
}

/// Directives of `[Mount]`, systemd.mount(5).
public struct MountSettings: ExecSettings, KillSettings, ResourceSettings {
    /// `[Mount]`.
    public static let section = SectionID.mount

    /// The schema.
    public init() {}

    /// `What=`: what is mounted.
    public var what: Setting<String> { .text("What") }
    /// `Where=`: where it is mounted.
    public var `where`: Setting<String> { .text("Where") }
    /// `Type=`: the type of the file system.
    public var type: Setting<String> { .text("Type") }
    /// `Options=`: mount options, separated by commas.
    public var options: Setting<String> { .text("Options") }
    /// `TimeoutSec=`: how long mounting may take.
    public var timeout: Setting<TimeSpan> { .time("TimeoutSec") }
}

/// Directives of `[Automount]`, systemd.automount(5).
public struct AutomountSettings: SettingSchema {
    /// `[Automount]`.
    public static let section = SectionID.automount

    /// The schema.
    public init() {}

    /// `Where=`: where it is mounted.
    public var `where`: Setting<String> { .text("Where") }
    /// `TimeoutIdleSec=`: after how long without use it is unmounted.
    public var idleTimeout: Setting<TimeSpan> { .time("TimeoutIdleSec") }
}

/// Directives of `[Swap]`, systemd.swap(5).
public struct SwapSettings: ExecSettings, KillSettings, ResourceSettings {
    /// `[Swap]`.
    public static let section = SectionID.swap

    /// The schema.
    public init() {}

    /// `What=`: the device or file.
    public var what: Setting<String> { .text("What") }
    /// `Priority=`: which space is used first, the higher the sooner.
    public var priority: Setting<Int> { .number("Priority") }
    /// `Options=`: options, separated by commas.
    public var options: Setting<String> { .text("Options") }
}

/// Directives of `[Slice]`, systemd.slice(5).
public struct SliceSettings: ResourceSettings {
    /// `[Slice]`.
    public static let section = SectionID.slice

    /// The schema.
    public init() {}
}

/// Directives of `[Target]`, systemd.target(5).
public struct TargetSettings: SettingSchema {
    /// `[Target]`.
    public static let section = SectionID.target

    /// The schema.
    public init() {}
}

/// Directives of `[Scope]`, systemd.scope(5).
public struct ScopeSettings: KillSettings, ResourceSettings {
    /// `[Scope]`.
    public static let section = SectionID.scope

    /// The schema.
    public init() {}

    /// `RuntimeMaxSec=`: how long it may run.
    public var runtimeMax: Setting<TimeSpan> { .time("RuntimeMaxSec") }
}

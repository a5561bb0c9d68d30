public import UnitValues

/// Directives of units that run processes, systemd.exec(5).
public protocol ExecSettings: SettingSchema {}

extension ExecSettings {
    /// `User=`: whom the processes run as.
    public var user: Setting<String> { .text("User") }
    /// `Group=`: the group that they run as.
    public var group: Setting<String> { .text("Group") }
    /// `SupplementaryGroups=`: other groups that they are in.
    public var supplementaryGroups: Setting<[String]> { .words("SupplementaryGroups") }
    /// `DynamicUser=`: whether a user is made up while it runs.
    public var dynamicUser: Setting<Bool> { .boolean("DynamicUser") }
    /// `WorkingDirectory=`: where they start.
    public var workingDirectory: Setting<String> { .text("WorkingDirectory") }
    /// `RootDirectory=`: what they see as `/`.
    public var rootDirectory: Setting<String> { .text("RootDirectory") }
    /// `Environment=`: variables that they get.
    public var environment: Setting<[EnvironmentAssignment]> { .variables("Environment") }
    /// `EnvironmentFile=`: files with variables; `-` before one that may be missing.
    public var environmentFiles: Setting<[String]> { .lines("EnvironmentFile") }
    /// `PassEnvironment=`: variables of the manager that they get.
    public var passEnvironment: Setting<[String]> { .words("PassEnvironment") }
    /// `UMask=`: the mode bits that new files do not get.
    public var umask: Setting<Int> { .mode("UMask") }
    /// `Nice=`: their nice level, -20 to 19.
    public var nice: Setting<Int> { .number("Nice") }
    /// `StandardInput=`: what standard input is.
    public var standardInput: Setting<String> { .text("StandardInput") }
    /// `StandardOutput=`: what standard output is.
    public var standardOutput: Setting<String> { .text("StandardOutput") }
    /// `StandardError=`: what standard error is.
    public var standardError: Setting<String> { .text("StandardError") }
    /// `SyslogIdentifier=`: the name that log messages carry.
    public var syslogIdentifier: Setting<String> { .text("SyslogIdentifier") }
    /// `LimitNOFILE=`: how many files they may have open, `SOFT:HARD`.
    public var limitNOFILE: Setting<String> { .text("LimitNOFILE") }
    /// `PrivateTmp=`: whether `/tmp` and `/var/tmp` are their own.
    public var privateTmp: Setting<Bool> { .boolean("PrivateTmp") }
    /// `PrivateDevices=`: whether devices are hidden.
    public var privateDevices: Setting<Bool> { .boolean("PrivateDevices") }
    /// `PrivateNetwork=`: whether the network is cut off.
    public var privateNetwork: Setting<Bool> { .boolean("PrivateNetwork") }
    /// `ProtectSystem=`: which system directories are read-only.
    public var protectSystem: Setting<SystemProtection> { .word("ProtectSystem") }
    /// `ProtectHome=`: whether home directories are hidden.
    public var protectHome: Setting<HomeProtection> { .word("ProtectHome") }
    /// `ProtectKernelTunables=`: whether kernel variables are read-only.
    public var protectKernelTunables: Setting<Bool> { .boolean("ProtectKernelTunables") }
    /// `ProtectKernelModules=`: whether modules cannot be loaded.
    public var protectKernelModules: Setting<Bool> { .boolean("ProtectKernelModules") }
    /// `ProtectControlGroups=`: whether control groups are read-only.
    public var protectControlGroups: Setting<Bool> { .boolean("ProtectControlGroups") }
    /// `NoNewPrivileges=`: whether no program can gain privileges.
    public var noNewPrivileges: Setting<Bool> { .boolean("NoNewPrivileges") }
    /// `RestrictSUIDSGID=`: whether no file gets a set-user-ID bit.
    public var restrictSUIDSGID: Setting<Bool> { .boolean("RestrictSUIDSGID") }
    /// `ReadWritePaths=`: paths that stay writable.
    public var readWritePaths: Setting<[String]> { .words("ReadWritePaths") }
    /// `ReadOnlyPaths=`: paths that are read-only.
    public var readOnlyPaths: Setting<[String]> { .words("ReadOnlyPaths") }
    /// `InaccessiblePaths=`: paths that are hidden.
    public var inaccessiblePaths: Setting<[String]> { .words("InaccessiblePaths") }
    /// `RuntimeDirectory=`: directories below `/run`.
    public var runtimeDirectory: Setting<[String]> { .words("RuntimeDirectory") }
    /// `StateDirectory=`: directories below `/var/lib`.
    public var stateDirectory: Setting<[String]> { .words("StateDirectory") }
    /// `CacheDirectory=`: directories below `/var/cache`.
    public var cacheDirectory: Setting<[String]> { .words("CacheDirectory") }
    /// `LogsDirectory=`: directories below `/var/log`.
    public var logsDirectory: Setting<[String]> { .words("LogsDirectory") }
    /// `ConfigurationDirectory=`: directories below `/etc`.
    public var configurationDirectory: Setting<[String]> { .words("ConfigurationDirectory") }
}

/// Directives of units whose processes systemd ends, systemd.kill(5).
public protocol KillSettings: SettingSchema {}

extension KillSettings {
    /// `KillMode=`: which processes are killed.
    public var killMode: Setting<KillMode> { .word("KillMode") }
    /// `KillSignal=`: the number of the signal that asks to stop.
    public var killSignal: Setting<Int> { .number("KillSignal") }
    /// `SendSIGKILL=`: whether those that stay are ended by force.
    public var sendSIGKILL: Setting<Bool> { .boolean("SendSIGKILL") }
}

/// Directives of units with a control group, systemd.resource-control(5).
public protocol ResourceSettings: SettingSchema {}

extension ResourceSettings {
    /// `Slice=`: the node of the control group tree.
    public var slice: Setting<String> { .text("Slice") }
    /// `MemoryMax=`: the most memory, in bytes.
    public var memoryMax: Setting<Int> { .number("MemoryMax") }
    /// `MemoryHigh=`: the memory above which it is slowed down, in bytes.
    public var memoryHigh: Setting<Int> { .number("MemoryHigh") }
    /// `TasksMax=`: the most processes and threads.
    public var tasksMax: Setting<Int> { .number("TasksMax") }
    /// `CPUWeight=`: its share of CPU time, 1 to 10000.
    public var cpuWeight: Setting<Int> { .number("CPUWeight") }
    /// `IOWeight=`: its share of disk time, 1 to 10000.
    public var ioWeight: Setting<Int> { .number("IOWeight") }
    /// `CPUQuota=`: how much of a CPU it gets, such as `20%`.
    public var cpuQuota: Setting<String> { .text("CPUQuota") }
}

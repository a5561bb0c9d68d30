public import UnitCatalog
public import UnitValues

/// Directives of `[Unit]`, systemd.unit(5).
public struct GeneralSettings: SettingSchema {
    /// `[Unit]`.
    public static let section = SectionID.unit

    /// The schema.
    public init() {}

    /// `Description=`: what the unit is, for people.
    public var description: Setting<String> { .text("Description") }
    /// `Documentation=`: where to read about it.
    public var documentation: Setting<[String]> { .words("Documentation") }
    /// `After=`: units that it starts after.
    public var after: Setting<[String]> { .words("After") }
    /// `Before=`: units that it starts before.
    public var before: Setting<[String]> { .words("Before") }
    /// `Requires=`: units that have to start with it.
    public var requires: Setting<[String]> { .words("Requires") }
    /// `Requisite=`: units that have to run already.
    public var requisite: Setting<[String]> { .words("Requisite") }
    /// `Wants=`: units that are started with it.
    public var wants: Setting<[String]> { .words("Wants") }
    /// `BindsTo=`: units that it stops with.
    public var bindsTo: Setting<[String]> { .words("BindsTo") }
    /// `PartOf=`: units that it stops and restarts with.
    public var partOf: Setting<[String]> { .words("PartOf") }
    /// `Upholds=`: units that are kept running while it runs.
    public var upholds: Setting<[String]> { .words("Upholds") }
    /// `Conflicts=`: units that stop when it starts.
    public var conflicts: Setting<[String]> { .words("Conflicts") }
    /// `OnFailure=`: units that start when it fails.
    public var onFailure: Setting<[String]> { .words("OnFailure") }
    /// `OnSuccess=`: units that start when it ends well.
    public var onSuccess: Setting<[String]> { .words("OnSuccess") }
    /// `RequiresMountsFor=`: paths that have to be mounted.
    public var requiresMountsFor: Setting<[String]> { .words("RequiresMountsFor") }
    /// `DefaultDependencies=`: whether the usual dependencies are added.
    public var defaultDependencies: Setting<Bool> { .boolean("DefaultDependencies") }
    /// `StopWhenUnneeded=`: whether it stops when nobody needs it.
    public var stopWhenUnneeded: Setting<Bool> { .boolean("StopWhenUnneeded") }
    /// `RefuseManualStart=`: whether only other units may start it.
    public var refuseManualStart: Setting<Bool> { .boolean("RefuseManualStart") }
    /// `RefuseManualStop=`: whether only other units may stop it.
    public var refuseManualStop: Setting<Bool> { .boolean("RefuseManualStop") }
    /// `StartLimitIntervalSec=`: the time in which starts are counted.
    public var startLimitInterval: Setting<TimeSpan> { .time("StartLimitIntervalSec") }
    /// `StartLimitBurst=`: how many starts that time may have.
    public var startLimitBurst: Setting<Int> { .number("StartLimitBurst") }
    /// `ConditionPathExists=`: paths that have to be there, `!` for must not.
    public var conditionPathExists: Setting<[String]> { .lines("ConditionPathExists") }
}

/// Directives of `[Install]`, systemd.unit(5).
public struct InstallSettings: SettingSchema {
    /// `[Install]`.
    public static let section = SectionID.install

    /// The schema.
    public init() {}

    /// `Alias=`: other names that it gets.
    public var alias: Setting<[String]> { .words("Alias") }
    /// `WantedBy=`: units that want it.
    public var wantedBy: Setting<[String]> { .words("WantedBy") }
    /// `RequiredBy=`: units that require it.
    public var requiredBy: Setting<[String]> { .words("RequiredBy") }
    /// `UpheldBy=`: units that keep it running.
    public var upheldBy: Setting<[String]> { .words("UpheldBy") }
    /// `Also=`: units that are enabled together with it.
    public var also: Setting<[String]> { .words("Also") }
    /// `DefaultInstance=`: the instance that a template is enabled as.
    public var defaultInstance: Setting<String> { .text("DefaultInstance") }
}

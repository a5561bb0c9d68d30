extension PropertyTable {
    /// Properties of the interface `org.freedesktop.systemd1.Timer`.
    static let timer: StaticString = """
        # name                encoding          releases  default
        AccuracyUSec          usec              0         60000000
        DeferReactivation     boolean           257       false
        FixedRandomDelay      boolean           0         false
        OnClockChange         boolean           0         false
        OnTimezoneChange      boolean           0         false
        Persistent            boolean           0         false
        RandomizedDelayUSec   usec              0         0
        RandomizedOffsetUSec  usec              258       0
        RemainAfterElapse     boolean           0         true
        TimersCalendar        calendar-timers   0         []
        TimersMonotonic       monotonic-timers  0         []
        Unit                  string            0         -
        WakeSystem            boolean           0         false
        """

    /// Properties of the interface `org.freedesktop.systemd1.Path`.
    static let path: StaticString = """
        # name                    encoding      releases  default
        DirectoryMode             u32           0         493
        MakeDirectory             boolean       0         false
        Paths                     string-pairs  0         []
        TriggerLimitBurst         u32           250       200
        TriggerLimitIntervalUSec  usec          250       2000000
        Unit                      string        0         -
        """

    /// Properties of the interface `org.freedesktop.systemd1.Automount`.
    static let automount: StaticString = """
        # name           encoding  releases  default
        DirectoryMode    u32       0         493
        ExtraOptions     string    250       ""
        TimeoutIdleUSec  usec      0         0
        Where            string    0         -
        """
}

extension FeedTable {
    /// What directives of `[Timer]` feed.
    static let timer: StaticString = """
        # directive          properties
        AccuracySec          AccuracyUSec
        OnActiveSec          TimersMonotonic
        OnBootSec            TimersMonotonic
        OnCalendar           TimersCalendar ~After
        OnStartupSec         TimersMonotonic
        OnUnitActiveSec      TimersMonotonic
        OnUnitInactiveSec    TimersMonotonic
        Persistent           Persistent ~After ~Requires ~RequiresMountsFor
        RandomizedDelaySec   RandomizedDelayUSec
        RandomizedOffsetSec  RandomizedOffsetUSec
        Unit                 Unit ~Before ~Triggers
        """

    /// What directives of `[Path]` feed.
    static let path: StaticString = """
        # directive              properties
        DirectoryNotEmpty        Paths ~After ~Requires ~RequiresMountsFor
        PathChanged              Paths ~After ~Requires ~RequiresMountsFor
        PathExists               Paths ~After ~Requires ~RequiresMountsFor
        PathExistsGlob           Paths ~After ~Requires ~RequiresMountsFor
        PathModified             Paths ~After ~Requires ~RequiresMountsFor
        TriggerLimitIntervalSec  TriggerLimitIntervalUSec
        Unit                     Unit ~Before ~Triggers
        """

    /// What directives of `[Automount]` feed.
    static let automount: StaticString = """
        # directive     properties
        TimeoutIdleSec  TimeoutIdleUSec
        Where           Where ~After ~Requires ~RequiresMountsFor ~Triggers
        """
}

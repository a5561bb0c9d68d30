extension DirectiveTable {
    /// Directives of `[Timer]`, from systemd.timer(5).
    static let timer: StaticString = """
        sections: Timer
        # name               value                since  notes
        AccuracySec          time-span            209    -
        DeferReactivation    boolean              257    -
        FixedRandomDelay     boolean              247    -
        OnActiveSec          timer:active         0      list
        OnBootSec            timer:boot           0      list
        OnCalendar           timer:calendar       197    list
        OnClockChange        boolean              242    -
        OnStartupSec         timer:startup        0      list
        OnTimezoneChange     boolean              242    -
        OnUnitActiveSec      timer:unit-active    0      list
        OnUnitInactiveSec    timer:unit-inactive  0      list
        Persistent           boolean              212    -
        RandomizedDelaySec   time-span            229    -
        RandomizedOffsetSec  time-span            258    -
        RemainAfterElapse    boolean              229    -
        Unit                 trigger-unit         0      -
        WakeSystem           boolean              212    -
        """
}

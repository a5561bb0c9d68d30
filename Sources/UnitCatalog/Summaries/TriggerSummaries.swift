extension SummaryTable {
    static let timer: StaticString = """
        AccuracySec: how late the timer may be, so that wake-ups come together
        DeferReactivation: skip times that pass while the unit still runs
        FixedRandomDelay: draw the random delay once, and the same on each boot
        OnActiveSec: a time after the timer was started
        OnBootSec: a time after the machine was booted
        OnCalendar: dates and times of the wall clock
        OnClockChange: elapse when the wall clock is set
        OnStartupSec: a time after the manager was started
        OnTimezoneChange: elapse when the time zone is changed
        OnUnitActiveSec: a time after the unit was last started
        OnUnitInactiveSec: a time after the unit was last stopped
        Persistent: catch up on times that passed while the machine was off
        RandomizedDelaySec: a random time to add, drawn each time
        RandomizedOffsetSec: a random time to add, the same each time
        RemainAfterElapse: keep the timer loaded when it will not elapse again
        Unit: the unit to start, when it has another name
        WakeSystem: wake the machine from suspend
        """

    static let path: StaticString = """
        DirectoryMode: the mode of directories that MakeDirectory= makes
        DirectoryNotEmpty: start the unit when the directory has a file in it
        MakeDirectory: make the directories before they are watched
        PathChanged: start the unit when the file was written and closed
        PathExists: start the unit when the path exists
        PathExistsGlob: start the unit when something matches the pattern
        PathModified: start the unit at each write to the file
        TriggerLimitBurst: how many starts are allowed within the interval
        TriggerLimitIntervalSec: the interval of TriggerLimitBurst=
        Unit: the unit to start, when it has another name
        """
}

extension SummaryTable {
    static let kill: StaticString = """
        FinalKillSignal: the signal for processes that did not stop
        KillMode: which processes are killed to stop the unit
        KillSignal: the signal that stops the unit
        RestartKillSignal: the signal that stops the unit for a restart
        SendSIGHUP: send SIGHUP after the stop signal, for shells
        SendSIGKILL: kill what is left after the time to stop is over
        WatchdogSignal: the signal for a service that missed its watchdog
        """
}

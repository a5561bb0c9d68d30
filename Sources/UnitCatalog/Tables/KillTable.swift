extension DirectiveTable {
    /// How processes are ended, from systemd.kill(5).
    static let kill: StaticString = """
        sections: Service Socket Mount Swap Scope
        # name             value           since  notes
        FinalKillSignal    signal          240    -
        KillMode           enum:kill-mode  187    -
        KillSignal         signal          187    -
        RestartKillSignal  signal          244    -
        SendSIGHUP         boolean         207    -
        SendSIGKILL        boolean         187    -
        WatchdogSignal     signal          240    -
        """
}

extension DirectiveTable {
    /// Directives of `[Automount]`, from systemd.automount(5).
    static let automount: StaticString = """
        sections: Automount
        # name          value                       since  notes
        DirectoryMode   mode                        0      -
        ExtraOptions    string                      250    -
        TimeoutIdleSec  time-span:zero-is-infinity  220    -
        Where           path                        0      -
        """
}

extension DirectiveTable {
    /// Directives of `[Install]`, from systemd.unit(5): the manager knows the keys
    /// and reads none of the values, `systemctl enable` does.
    static let install: StaticString = """
        sections: Install
        # name           value                 since  notes
        Alias            install-alias         0      list
        Also             install-also          0      list
        DefaultInstance  default-instance      215    -
        RequiredBy       install-dependencies  0      list
        UpheldBy         install-dependencies  253    list
        WantedBy         install-dependencies  0      list
        """
}

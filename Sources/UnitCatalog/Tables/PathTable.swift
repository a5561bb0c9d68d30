extension DirectiveTable {
    /// Directives of `[Path]`, from systemd.path(5).
    static let path: StaticString = """
        sections: Path
        # name                   value                       since  notes
        DirectoryMode            mode                        0      -
        DirectoryNotEmpty        watched-path:directory-not-empty  0      list
        MakeDirectory            boolean                     0      -
        PathChanged              watched-path:changed        0      list
        PathExists               watched-path:exists         0      list
        PathExistsGlob           watched-path:exists-glob    0      list
        PathModified             watched-path:modified       0      list
        TriggerLimitBurst        unsigned                    250    -
        TriggerLimitIntervalSec  time-span                   250    -
        Unit                     trigger-unit                0      -
        """
}

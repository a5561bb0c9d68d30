extension DirectiveTable {
    /// Directives of `[Mount]` alone, from systemd.mount(5).
    static let mount: StaticString = """
        sections: Mount
        # name         value                       since  notes
        DirectoryMode  mode                        0      -
        ForceUnmount   boolean                     232    -
        LazyUnmount    boolean                     232    -
        Options        string                      0      -
        ReadWriteOnly  boolean                     246    -
        SloppyOptions  boolean                     215    -
        TimeoutSec     time-span:zero-is-infinity  0      -
        Type           string                      0      -
        What           mount-node                  0      -
        Where          path                        0      -
        """
}

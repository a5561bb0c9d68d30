extension DirectiveTable {
    /// Directives of `[Swap]` alone, from systemd.swap(5).
    static let swap: StaticString = """
        sections: Swap
        # name      value                       since  notes
        Options     string                      217    -
        Priority    swap-priority               0      -
        TimeoutSec  time-span:zero-is-infinity  0      -
        What        mount-node                  0      -
        """
}

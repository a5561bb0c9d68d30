extension DirectiveTable {
    /// Directives of `[Scope]` alone, from systemd.scope(5).
    static let scope: StaticString = """
        sections: Scope
        # name                     value            since  notes
        OOMPolicy                  enum:oom-policy  252    -
        RuntimeMaxSec              time-span        244    -
        RuntimeRandomizedExtraSec  time-span        250    -
        TimeoutStopSec             time-span        0      -
        """
}

extension PropertyTable {
    /// Properties of the interface `org.freedesktop.systemd1.Slice`.
    static let slice: StaticString = """
        # name                    encoding  releases  default
        ActivatingConcurrencyMax  u32       262       4294967295
        ConcurrencyHardMax        u32       258       4294967295
        ConcurrencySoftMax        u32       258       4294967295
        """

    /// Properties of the interface `org.freedesktop.systemd1.Scope`.
    static let scope: StaticString = """
        # name                      encoding  releases  default
        OOMPolicy                   string    252       "stop"
        RuntimeMaxUSec              usec      0         18446744073709551615
        RuntimeRandomizedExtraUSec  usec      250       0
        TimeoutStopUSec             usec      0         90000000
        """
}

extension FeedTable {
    /// What directives of `[Slice]` alone feed: the property with their name.
    static let slice: StaticString = """
        # directive  properties
        """

    /// What directives of `[Scope]` alone feed.
    static let scope: StaticString = """
        # directive                properties
        RuntimeMaxSec              RuntimeMaxUSec
        RuntimeRandomizedExtraSec  RuntimeRandomizedExtraUSec
        TimeoutStopSec             TimeoutStopUSec
        """
}

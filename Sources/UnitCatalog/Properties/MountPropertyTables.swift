extension PropertyTable {
    /// Properties of the interface `org.freedesktop.systemd1.Mount`.
    static let mount: StaticString = """
        # name         encoding  releases  default
        DirectoryMode  u32       0         493
        ForceUnmount   boolean   0         false
        LazyUnmount    boolean   0         false
        Options        string    0         ""
        ReadWriteOnly  boolean   0         false
        SloppyOptions  boolean   0         false
        TimeoutUSec    usec      0         90000000
        Type           string    0         ""
        What           string    0         ""
        Where          string    0         -
        """

    /// Properties of the interface `org.freedesktop.systemd1.Swap`.
    static let swap: StaticString = """
        # name       encoding  releases  default
        Options      string    0         ""
        Priority     i32       0         -1
        TimeoutUSec  usec      0         90000000
        What         string    0         -
        """
}

extension FeedTable {
    /// What directives of `[Mount]` alone feed.
    static let mount: StaticString = """
        # directive  properties
        Options      Options ~After ~Before ~Requires ~Wants
        TimeoutSec   TimeoutUSec
        Type         Type ~After ~Before ~Wants
        What         What ~After ~BindsTo ~Requires ~RequiresMountsFor ~StopPropagatedFrom
        Where        Where ~After ~Description ~Requires ~RequiresMountsFor
        """

    /// What directives of `[Swap]` alone feed.
    static let swap: StaticString = """
        # directive  properties
        TimeoutSec   TimeoutUSec
        What         What ~After ~BindsTo ~Description ~Requires ~RequiresMountsFor
        """
}

extension SummaryTable {
    static let mount: StaticString = """
        DirectoryMode: the mode of directories that are made for the mount point
        ForceUnmount: unmount even when the server does not answer
        LazyUnmount: detach at once, and clean up when nobody uses it
        Options: the mount options, separated by commas
        ReadWriteOnly: fail instead of mounting read-only
        SloppyOptions: ignore options that the file system does not know
        TimeoutSec: how long mounting and unmounting may take
        Type: the type of the file system
        What: what is mounted: a device, a file or a name
        Where: the mount point, which the unit is named after
        """

    static let automount: StaticString = """
        DirectoryMode: the mode of directories that are made for the mount point
        ExtraOptions: options of the automount point itself
        TimeoutIdleSec: how long the file system is idle before it is unmounted
        Where: the mount point, which the unit is named after
        """

    static let swap: StaticString = """
        Options: the options for swapping, separated by commas
        Priority: which swap is used first
        TimeoutSec: how long starting and stopping the swap may take
        What: the device or file that is swapped to
        """
}

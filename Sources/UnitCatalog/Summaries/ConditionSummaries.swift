extension SummaryTable {
    static let conditions: StaticString = """
        ACPower: the machine is on mains power, or not, as said
        Architecture: the machine is of this architecture
        CPUFeature: the CPU has this feature
        CPUPressure: waiting for the CPU stays below a share of the time
        CPUs: the manager may use this many CPUs
        Capability: the manager's bounding set holds this capability
        ControlGroupController: these control group controllers are there
        Credential: the manager was given this credential
        DirectoryNotEmpty: the directory exists and is not empty
        Environment: the manager has this variable or assignment
        FileIsExecutable: the path is a file that may be executed
        FileNotEmpty: the path is a file with content
        Firmware: the machine's firmware is of this kind
        FirstBoot: this is the machine's first boot, or not, as said
        Fraction: the machine falls into this share of all machines
        Group: the manager runs as this group, or has it besides
        Host: the host name or machine ID matches
        IOPressure: waiting for disks stays below a share of the time
        KernelCommandLine: the kernel command line has this word or assignment
        KernelModuleLoaded: this kernel module is loaded
        KernelVersion: the kernel's version compares as said
        MachineTag: the machine carries this tag
        Memory: the machine has this much memory
        MemoryPressure: waiting for memory stays below a share of the time
        NeedsUpdate: the directory is older than the system in /usr
        OSRelease: os-release has this field with this value
        PathExists: the path exists
        PathExistsGlob: something matches the pattern
        PathIsDirectory: the path is a directory
        PathIsEncrypted: the path lies on encrypted storage
        PathIsMountPoint: the path is a mount point
        PathIsReadWrite: the path lies on a writable file system
        PathIsSocket: the path is a socket
        PathIsSymbolicLink: the path is a symbolic link
        Security: this security technology is enabled
        User: the manager runs as this user
        Version: the systemd, kernel or glibc version compares as said
        Virtualization: the machine is virtual, or of this kind
        """
}

extension SummaryTable {
    static let exec: StaticString = """
        AmbientCapabilities: capabilities that a process without root is given
        AppArmorProfile: the AppArmor profile to run under
        BPFDelegateAttachments: how BPF programs may be attached with delegated rights
        BPFDelegateCommands: bpf(2) commands that are delegated
        BPFDelegateMaps: types of BPF maps that are delegated
        BPFDelegatePrograms: types of BPF programs that are delegated
        BindLogSockets: give a service with its own root the journal's sockets
        BindPaths: make files or directories appear at other places
        BindReadOnlyPaths: the same as BindPaths=, read-only
        CPUAffinity: the CPUs that the processes may run on
        CPUSchedulingPolicy: the CPU scheduler's policy
        CPUSchedulingPriority: the CPU scheduler's priority
        CPUSchedulingResetOnFork: give child processes the usual policy and priority
        CacheDirectory: directories below /var/cache to make, owned by the user
        CacheDirectoryAccounting: measure the space that the cache takes
        CacheDirectoryMode: the mode of the directories below /var/cache
        CacheDirectoryQuota: the most space that the cache may take
        Capabilities: the process's capabilities, no longer obeyed
        CapabilityBoundingSet: the capabilities that processes can ever have
        ConfigurationDirectory: directories below /etc to make
        ConfigurationDirectoryMode: the mode of the directories below /etc
        CoredumpFilter: the parts of memory that a core dump holds
        DelegateNamespaces: types of namespaces that the processes may manage
        DynamicUser: run as a user that exists only while the unit runs
        Environment: environment variables for the processes
        EnvironmentFile: a file to read environment variables from
        ExecPaths: paths whose files may be executed, within NoExecPaths=
        ExecSearchPath: where commands without a path are looked for
        ExtensionDirectories: directories to lay over /usr, /opt and /etc
        ExtensionImagePolicy: what images of ExtensionImages= must be protected by
        ExtensionImages: disk images to lay over /usr, /opt and /etc
        Group: the group to run as
        IOSchedulingClass: the I/O scheduler's class
        IOSchedulingPriority: the I/O scheduler's priority
        IPCNamespacePath: join an IPC namespace that exists
        IgnoreSIGPIPE: leave the signal for broken pipes ignored
        ImportCredential: take over the system's credentials that match a pattern
        InaccessibleDirectories: old name of InaccessiblePaths=
        InaccessiblePaths: paths that the processes cannot enter
        KeyringMode: which kernel keyring the processes get
        LimitAS: the most address space of a process
        LimitCORE: the largest core dump
        LimitCPU: the most CPU time of a process
        LimitDATA: the largest data segment of a process
        LimitFSIZE: the largest file that may be written
        LimitLOCKS: the most file locks, which no kernel counts any more
        LimitMEMLOCK: the most memory that may be locked
        LimitMSGQUEUE: the most space in POSIX message queues
        LimitNICE: the best nice level that may be taken
        LimitNOFILE: the most open files of a process
        LimitNPROC: the most processes of the user
        LimitRSS: the most resident memory, which no kernel obeys any more
        LimitRTPRIO: the highest real-time priority that may be taken
        LimitRTTIME: the longest run of a real-time process without a system call
        LimitSIGPENDING: the most signals that may wait
        LimitSTACK: the largest stack of a process
        LoadCredential: pass a secret from a file or socket
        LoadCredentialEncrypted: pass a secret from an encrypted file or socket
        LockPersonality: forbid changes of the execution domain
        LogExtraFields: fields to add to each journal entry
        LogFilterPatterns: which messages are stored, by regular expressions
        LogLevelMax: the least important messages that are stored
        LogNamespace: the journal that the messages go to
        LogRateLimitBurst: how many messages are stored within the interval
        LogRateLimitIntervalSec: the interval of LogRateLimitBurst=
        LogsDirectory: directories below /var/log to make, owned by the user
        LogsDirectoryAccounting: measure the space that the logs take
        LogsDirectoryMode: the mode of the directories below /var/log
        LogsDirectoryQuota: the most space that the logs may take
        MemoryDenyWriteExecute: forbid memory that is writable and executable
        MemoryKSM: let the kernel merge equal pages of memory
        MemoryTHP: the use of huge pages
        MountAPIVFS: mount /proc, /sys, /dev and /run in a root of its own
        MountFlags: how mounts spread between the unit and the host
        MountImagePolicy: what images of MountImages= must be protected by
        MountImages: disk images to mount for the unit
        NUMAMask: the memory nodes that NUMAPolicy= means
        NUMAPolicy: which memory nodes memory comes from
        NetworkNamespacePath: join a network namespace that exists
        Nice: the nice level, which weighs CPU time
        NoExecPaths: paths whose files cannot be executed
        NoNewPrivileges: never gain privileges, such as by setuid programs
        OOMScoreAdjust: how readily the kernel kills the processes for memory
        PAMName: the PAM service under which to open a session
        PassEnvironment: variables to take over from the manager
        Personality: the architecture that uname(2) tells
        PrivateBPF: mount a BPF file system of its own
        PrivateDevices: only harmless devices in /dev
        PrivateIPC: an IPC namespace of its own
        PrivateMounts: a mount namespace of its own
        PrivateNetwork: a network of its own, with nothing but loopback
        PrivatePIDs: see only the processes of the unit
        PrivateTmp: a /tmp and /var/tmp of its own
        PrivateUsers: a user namespace of its own
        ProcSubset: show only the processes in /proc
        ProtectClock: forbid changes of the clock
        ProtectControlGroups: make the control group tree read-only, or its own
        ProtectHome: hide home directories, or make them read-only
        ProtectHostname: forbid changes of the host name
        ProtectKernelLogs: forbid reading and writing the kernel's log
        ProtectKernelModules: forbid loading kernel modules
        ProtectKernelTunables: make the kernel's settings in /proc and /sys read-only
        ProtectProc: which processes of others /proc shows
        ProtectSystem: make the system's directories read-only
        ReadOnlyDirectories: old name of ReadOnlyPaths=
        ReadOnlyPaths: paths that the processes cannot write to
        ReadWriteDirectories: old name of ReadWritePaths=
        ReadWritePaths: paths that stay writable within those that are not
        RemoveIPC: remove IPC objects of the user when the unit stops
        RestrictAddressFamilies: the kinds of sockets that may be made
        RestrictFileSystems: the types of file systems that may be used
        RestrictNamespaces: the types of namespaces that may be made
        RestrictRealtime: forbid real-time scheduling
        RestrictSUIDSGID: forbid making files setuid or setgid
        RootDirectory: the directory that the processes see as /
        RootEphemeral: work on a copy of the root that is thrown away
        RootHash: the hash that vouches for the root image
        RootHashSignature: the signature of RootHash=
        RootImage: the disk image that the processes see as /
        RootImageOptions: mount options for the root image
        RootImagePolicy: what the root image must be protected by
        RootMStack: a stack of directories and images that is seen as /
        RootVerity: the file with the Verity data of the root image
        RuntimeDirectory: directories below /run to make, owned by the user
        RuntimeDirectoryMode: the mode of the directories below /run
        RuntimeDirectoryPreserve: whether the directories below /run are kept
        SELinuxContext: the SELinux context to run in
        SecureBits: how the kernel treats root and capabilities
        SetCredential: pass a secret, or a fallback for one, from the unit file
        SetCredentialEncrypted: pass an encrypted secret from the unit file
        SetLoginEnvironment: set HOME, LOGNAME and SHELL as for a login
        SmackProcessLabel: the Smack label to run under
        StandardError: where standard error goes
        StandardInput: where standard input comes from
        StandardInputData: bytes for standard input, in Base64
        StandardInputText: text for standard input
        StandardOutput: where standard output goes
        StateDirectory: directories below /var/lib to make, owned by the user
        StateDirectoryAccounting: measure the space that the state takes
        StateDirectoryMode: the mode of the directories below /var/lib
        StateDirectoryQuota: the most space that the state may take
        SupplementaryGroups: more groups to run with
        SyslogFacility: the facility of messages from standard output
        SyslogIdentifier: the name before messages from standard output
        SyslogLevel: the level of messages from standard output
        SyslogLevelPrefix: read levels such as <3> at the start of a line
        SystemCallArchitectures: the architectures whose system calls are allowed
        SystemCallErrorNumber: the error that a forbidden system call gives
        SystemCallFilter: the system calls that are allowed, or forbidden
        SystemCallLog: the system calls that are logged
        TTYColumns: the columns of the terminal
        TTYPath: the terminal to use
        TTYReset: reset the terminal before and after
        TTYRows: the rows of the terminal
        TTYVHangup: cut off everyone else on the terminal before and after
        TTYVTDisallocate: clear the virtual terminal before and after
        TemporaryFileSystem: mount empty file systems in memory
        TimeoutCleanSec: how long "systemctl clean" may take
        TimerSlackNSec: how late the kernel may wake the processes
        UMask: the permissions that new files do not get
        UnsetEnvironment: variables to take away again
        User: the user to run as
        UserNamespacePath: join a user namespace that exists
        UtmpIdentifier: the identifier of the records in utmp
        UtmpMode: the type of the records in utmp
        WorkingDirectory: the directory to start in
        """
}

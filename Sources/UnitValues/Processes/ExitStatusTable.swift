/// The names of exit statuses.
enum ExitStatusTable {
    /// A name, what it stands for, and the first release that has it.
    struct Row: Sendable {
        let name: String
        let code: UInt8
        let since: Int
    }

    static let shared: [Row] = text.description.utf8.split(separator: UInt8(ascii: "\n")).map {
        let cells = $0.split(separator: UInt8(ascii: " ")).map(Substring.init)
        guard cells.count == 3, let code = UInt8(cells[1]), let since = Int(cells[2]) else {
            preconditionFailure("'\(Substring($0))' is no row of the table of exit statuses")
        }
        return Row(name: String(cells[0]), code: code, since: since)
    }

    /// Name, number, first release; 0 for before the oldest that we track.
    private static let text: StaticString = """
        SUCCESS                 0    0
        FAILURE                 1    0
        INVALIDARGUMENT         2    0
        NOTIMPLEMENTED          3    0
        NOPERMISSION            4    0
        NOTINSTALLED            5    0
        NOTCONFIGURED           6    0
        NOTRUNNING              7    0
        USAGE                   64   0
        DATAERR                 65   0
        NOINPUT                 66   0
        NOUSER                  67   0
        NOHOST                  68   0
        UNAVAILABLE             69   0
        SOFTWARE                70   0
        OSERR                   71   0
        OSFILE                  72   0
        CANTCREAT               73   0
        IOERR                   74   0
        TEMPFAIL                75   0
        PROTOCOL                76   0
        NOPERM                  77   0
        CONFIG                  78   0
        CHDIR                   200  0
        NICE                    201  0
        FDS                     202  0
        EXEC                    203  0
        MEMORY                  204  0
        LIMITS                  205  0
        OOM_ADJUST              206  0
        SIGNAL_MASK             207  0
        STDIN                   208  0
        STDOUT                  209  0
        CHROOT                  210  0
        IOPRIO                  211  0
        TIMERSLACK              212  0
        SECUREBITS              213  0
        SETSCHEDULER            214  0
        CPUAFFINITY             215  0
        GROUP                   216  0
        USER                    217  0
        CAPABILITIES            218  0
        CGROUP                  219  0
        SETSID                  220  0
        CONFIRM                 221  0
        STDERR                  222  0
        PAM                     224  0
        NETWORK                 225  0
        NAMESPACE               226  0
        NO_NEW_PRIVILEGES       227  0
        SECCOMP                 228  0
        SELINUX_CONTEXT         229  0
        PERSONALITY             230  0
        APPARMOR                231  0
        ADDRESS_FAMILIES        232  0
        RUNTIME_DIRECTORY       233  0
        CHOWN                   235  0
        SMACK_PROCESS_LABEL     236  0
        KEYRING                 237  0
        STATE_DIRECTORY         238  0
        CACHE_DIRECTORY         239  0
        LOGS_DIRECTORY          240  0
        CONFIGURATION_DIRECTORY 241  0
        NUMA_POLICY             242  0
        CREDENTIALS             243  0
        BPF                     244  249
        KSM                     245  254
        MEMORY_THP              246  260
        EXCEPTION               255  0
        """
}

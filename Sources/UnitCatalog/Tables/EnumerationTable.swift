/// The words of every enumeration, as text, decoded at the first use.
///
/// A word that ends with a colon starts an enumeration; the words up to the next one are
/// its values. `@N` after a value is the first release that has it, `@N-M` says besides
/// that M is the first that has not. Words that start with `+` are no values, but say what
/// is accepted besides:
///
/// | word | meaning |
/// | --- | --- |
/// | `+boolean` | whatever `parse_boolean` reads |
/// | `+empty` | nothing, for the default |
/// | `+LOW..HIGH` | the numbers from one to the other, in any base |
enum EnumerationTable {
    static let text: StaticString = """
        bind-ipv6-only:        default both ipv6-only +boolean
        collect-mode:          inactive inactive-or-failed
        cpu-scheduling-policy: other batch idle fifo rr ext@258 +empty
                               +0..2147483647@0-258 +0..7@258
        cpu-set-partition:     member root isolated +empty
        defer-trigger:         patient +boolean
        device-policy:         auto closed strict
        emergency-action:      none reboot reboot-force reboot-immediate
                               poweroff poweroff-force poweroff-immediate exit exit-force
                               soft-reboot@254 soft-reboot-force@254
                               kexec@254 kexec-force@254
                               halt@254 halt-force@254 halt-immediate@254
        exit-type:             main cgroup
        io-scheduling-class:   none realtime best-effort idle +empty +0..8@0-258 +0..7@258
        ip-type-of-service:    low-delay throughput reliability low-cost +empty +0..255
        job-mode:              fail replace replace-irreversibly isolate flush
                               ignore-dependencies ignore-requirements triggering
                               restart-dependencies@254 lenient@261
        keyring-mode:          inherit private shared
        kill-mode:             control-group process mixed none +empty
        log-facility:          kern user mail daemon auth syslog lpr news uucp cron authpriv
                               ftp local0 local1 local2 local3 local4 local5 local6 local7
                               +0..127
        log-level:             emerg alert crit err warning notice info debug +0..7
        managed-oom-mode:      auto kill +empty
        managed-oom-preference: none avoid omit
        mount-propagation:     shared slave private +empty
        notify-access:         none main exec all
        numa-policy:           default preferred bind interleave local
                               preferred-many@262 weighted-interleave@262 +empty
        oom-policy:            continue stop kill
        preserve-mode:         restart on-success@260 +boolean
        pressure-watch:        auto skip +boolean
        private-bpf:           +boolean
        private-pids:          +boolean
        private-tmp:           disconnected@257 connected@257 +boolean
        private-users:         self@257 identity@257 full@258 managed@260 +boolean
        proc-subset:           all pid
        protect-control-groups: private@257 strict@257 +boolean
        protect-home:          read-only tmpfs +boolean
        protect-proc:          noaccess invisible ptraceable default
        protect-system:        full strict +boolean
        restart:               no on-success on-failure on-abnormal on-watchdog on-abort always
        restart-mode:          normal direct debug@257
        service-type:          simple exec forking oneshot dbus notify notify-reload@253 idle
        socket-protocol:       udplite sctp mptcp@257
        timeout-failure-mode:  terminate abort kill
        timestamping:          off us ns usec nsec µs μs@250 +boolean
        transparent-huge-pages: inherit disable madvise system
        utmp-mode:             init login user
        """
}

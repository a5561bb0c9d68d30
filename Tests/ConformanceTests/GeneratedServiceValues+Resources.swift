extension GeneratedServiceValues {
    /// Numbers, time spans, sizes, enumerations, scheduling, control groups, networks and
    /// devices, in the same notation.
    static let resources = """
        AllowedCPUs 0 1 3 63 64 8191 8192 - 0x10 %n %i %z " ' \\ all 4294967295 | ␣ , - - ∅
        BPFProgram ingress egress sock_ops foo /a a /.. %z " \\ | : : ␣ ∅
        BindNetworkInterface a eth0 1 0x10 all * . ~ : / % %n %z a23456789012345 é " -1 |
        CPUAffinity 0 1 3 63 64 8191 8192 - -- 0x10 numa %n %i %z " ' \\ a 4294967295 \
        4294967294 | ␣ , - - ∅
        CPUQuota 1 0 % ‰ ‱ 100 1000 33.33 .5 0.01 21474836 - + infinity |
        CPUQuotaPeriodSec 1 0 ms infinity x |
        CPUSchedulingPolicy other fifo ext idle 0 3 7 8 2147483647 2147483648 + - |
        CPUSchedulingPriority 0 1 99 100 - + |
        CPUWeight 1 0 10000 10001 idle + 0x - 010 |
        CoredumpFilter default all elf-headers private-anonymous shared-dax 0 ff 0x 10 g " -1 + \
        | ␣ ␣ , ∅
        Delegate yes no cpu memory io pids bpf-devices bpf-foreign bpf-socket-bind \
        bpf-bind-network-interface foo "cpu" ' \\ Cpu | ␣ ␣ , ∅
        DelegateSubgroup a cpu . .. _ / cgroup tasks memory misc notify_on_release b %z |
        DeviceAllow /dev/null /dev /dev/../x block- char- char-tty /run/systemd/inaccessible/x \
        /sys "/dev/a␣b" r rw m rwmx %n %z dev ' \\ * | ␣ ␣ ∅
        DisableControllers cpu memory foo " yes \\ io bpf-foreign | ␣ ␣ , ∅
        DynamicUser y 0 auto |
        FailureActionExitStatus 0 1 255 256 - + 0x10 TERM |
        IODeviceLatencyTargetSec /dev/sda 1 0 ms infinity %z .. x | ␣ ␣ ∅
        IODeviceWeight /dev/sda sda "/a␣b" 1 0 10000 10001 idle %n %z .. . ' \\ x | ␣ ␣ ∅
        IOReadBandwidthMax /dev/sda sda "/a␣b" 1 0 K M infinity 0.5 %z .. . ' 5% | ␣ ␣ ∅
        IOSchedulingClass none idle realtime 0 3 7 8 9 + 0x -1 |
        IOSchedulingPriority 0 7 8 - + 0b1 |
        IOWeight 1 0 10000 10001 idle + 0x - 010 |
        IPAddressAllow 1.2.3.4 10.0.0.0 :: ::1 fe80::1 ffff 1:2:3:4:5:6:7:8 any localhost \
        LocalHost localdomain link-local multicast 0 8 32 33 128 129 . : %lo \\ " 01 256 | / / ␣ ∅
        KillMode none mixed process control-group |
        KillSignal SIG TERM RTMIN RTMAX + - 1 30 31 3 64 65 0x10 0 HUP IO POLL term |
        LimitCORE 1 10 0 infinity K M B . 1.5 + - \\ " | : : ␣ ∅
        LimitCPU 1 10 0 infinity s min K + - . \\ | : : ␣ ∅
        LimitNICE 1 20 40 41 0 + - -20 +19 infinity | : : ∅
        LimitNOFILE 1 10 0 infinity 18446744073709551615 K + - \\ 0x 010 | : : ␣ ∅
        LimitRTTIME 1 10 0 infinity s us . - | : : ␣ ∅
        LogRateLimitBurst 0 1 4294967295 4294967296 - + 0x 010 08 0b2 _ |
        ManagedOOMMemoryPressureDurationSec 1 0 s ms 999 1000 infinity | ␣ ∅
        MemoryKSM y 0 auto |
        MemoryLow 1 0 K % ‰ ‱ 1.5 0.0 infinity - | ␣ ∅
        MemoryMax 1 0 K M G E B % ‰ ‱ 1.5 100 101 33.33 12.345 infinity 18446744073709551615 - \
        + 0x | ␣ ∅
        MountAPIVFS y 0 auto |
        NFTSet cgroup user group address inet ip ip6 arp t s 1t _t t/. é %n \\x41 "t" ' | : : : \
        ␣ ∅
        NUMAMask 0 1 3 63 1024 8191 - all %i %z " \\ 4294967295 | ␣ , - - ∅
        Nice 0 -20 19 20 -21 0x10 010 0b1 +5 1.0 |
        OOMPolicy kill stop continue 1 |
        OOMRules a b.c . .. / * ? [ ] " ' \\ é ! ~ %z : | ␣ ∅
        OOMScoreAdjust 0 1000 1001 -1000 -1001 + 0x 10 |
        PipeSize 1 0 K M G T P E B k 1.5 .5 . 18446744073709551615 16 15.9 - + 0x10 | ␣ ∅
        PrivateMounts y 0 auto |
        PrivateTmp yes no connected disconnected 1 0 |
        PrivateUsers self identity full managed yes 0 |
        ProtectSystem yes no strict full 1 0 Full true ON oFf |
        RemainAfterExit y t on 1 true TRUE f n off 0 00 2 yess |
        Restart no yes on-failure always 1 |
        RestartSec 1 5 1.5 .5 0 s ms min m M month months mo h hr hrs d day w y year us usec µs \
        μs ns nsec infinity - + -1 18446744073709 9223372036854775807 foo | ␣ ∅
        RestrictNetworkInterfaces a eth0 lo 1 0x10 all default . .. ~ : / % %n a23456789012345 \
        é "a␣b" ' \\ -1 | ␣ ∅
        SocketBindAllow ipv4 ipv6 tcp udp any 0 1 80 65535 65536 - + 0x10 \\ x | : : - ␣ ∅
        SuccessExitStatus SIG TERM 1 255 256 0 DATAERR BPF KSM MEMORY_THP SUCCESS RTMIN+ 31 "1" \
        -1 0x10 dataerr \\ | ␣ ␣ , ∅
        SyslogFacility kern local7 0 127 128 + 0x -1 |
        SyslogLevel emerg err debug 0 7 8 + 0x1 -1 Err |
        TTYRows 0 1 65535 65536 4294967295 4294967296 - |
        TasksMax 1 0 % ‰ ‱ 100 101 33.33 infinity 0x10 -0 18446744073709551615 K |
        TimeoutAbortSec 1 0 s infinity | ␣ ∅
        TimeoutStartSec 1 0 00 0.0 s min infinity - foo | ␣ ∅
        TimerSlackNSec 1 5 1.5 .5 0 s ms min M us ns nsec µs μs infinity -1 18446744073 \
        9223372036854775807 | ␣ ∅
        Type simple notify-reload Simple exec idle |
        UMask 0 7 8 755 7777 10000 + - 0o u=r x |
        """
}

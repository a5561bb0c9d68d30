/// Units with many settings of the section that only their type has.
///
/// Nearly every directive is set to something else than its default, and those that take words
/// are set to each of them in turn.
enum OwnSectionUnits {
    static let all = sockets + triggers + mounts

    private static let sockets: [(name: String, text: String)] = [
        ("utexto-a.socket", addresses), ("utexto-b.socket", connections),
        ("utexto-b@.service", "[Service]\nExecStart=/bin/true\n"),
        ("utexto-c.socket", options), ("utexto-d.socket", limits), ("utexto-h.socket", extremes),
        (
            "utexto-e.socket",
            "[Socket]\nListenFIFO=/run//utexto/\nPipeSize=1M\nBindIPv6Only=both\nIPTOS=reliability\n"
        ),
        (
            "utexto-f.socket",
            """
            [Socket]
            ListenMessageQueue=/utexto
            MessageQueueMaxMessages=5
            MessageQueueMessageSize=4096
            BindIPv6Only=ipv6-only
            IPTOS=low-cost
            Timestamping=off
            FileDescriptorName=
            SocketUser=root
            SocketUser=
            """
        ),
        (
            "utexto-g.socket",
            """
            [Socket]
            ListenStream=/run/utexto-g
            TriggerLimitIntervalSec=infinity
            TriggerLimitBurst=4294967295
            PollLimitIntervalSec=infinity
            PollLimitBurst=4294967295
            IPTOS=64
            IPTOS=
            ReceiveBuffer=18446744073709551615
            Symlinks=/a
            Symlinks=
            """
        ),
    ]

    private static let addresses = """
        [Socket]
        ListenStream=80
        ListenStream=0.0.0.0:81
        ListenStream=127.0.0.1:82%%lo
        ListenStream=[::1]:443
        ListenStream=[fe80::1]:443%%lo
        ListenStream=[::ffff:192.0.2.1]:5
        ListenStream=@utexto "a"
        ListenStream=/run//utexto/./a b
        ListenStream=/run/utexto-ä\\x20'c'
        ListenStream=%t/utexto-%p
        ListenDatagram=vsock:2:1234
        ListenStream=vsock::1234
        ListenDatagram=/var/run/utexto-d
        ListenSequentialPacket=/run/utexto-s
        ListenFIFO=/run/utexto-f
        ListenSpecial=/dev/utexto
        ListenNetlink=kobject-uevent 1
        ListenNetlink=route
        ListenNetlink=17 5
        Service=utexto-x.service
        ExecStartPre=/bin/a x
        ExecStartPost=-/bin/b
        ExecStopPre=+/bin/c
        ExecStopPost=/bin/d ; /bin/e
        """

    private static let connections = """
        [Socket]
        ListenStream=/run/utexto-b
        Accept=yes
        MaxConnections=5
        MaxConnectionsPerSource=6
        Timestamping=µs
        SocketProtocol=sctp
        DeferAcceptSec=61.5
        KeepAliveTimeSec=1h 0.25s
        KeepAliveIntervalSec=250ms 10us
        """

    private static let options = #"""
        [Socket]
        ListenStream=1234
        Backlog=100
        BindIPv6Only=yes
        BindToDevice=lo
        Broadcast=yes
        DirectoryMode=0700
        FileDescriptorName=utexto
        FlushPending=yes
        FreeBind=yes
        IPTOS=low-delay
        IPTTL=5
        KeepAlive=yes
        KeepAliveProbes=3
        Mark=4
        NoDelay=yes
        PassCredentials=yes
        PassFileDescriptorsToExec=yes
        PassPIDFD=yes
        PassPacketInfo=yes
        PassSecurity=yes
        AcceptFileDescriptors=no
        Priority=-6
        ReceiveBuffer=8K
        SendBuffer=9K
        RemoveOnStop=yes
        ReusePort=yes
        SmackLabel=a
        SmackLabelIPIn=b
        SmackLabelIPOut=c
        SocketGroup=root
        SocketMode=0600
        SocketProtocol=mptcp
        SocketUser=root
        TCPCongestion=bbr
        TimeoutSec=0
        Timestamping=yes
        Transparent=yes
        Writable=yes
        XAttrAccept=user.a=b user.c=d
        XAttrEntryPoint=user.e=f
        XAttrListen=user.g=h
        XAttrListen=user.i=
        """#

    private static let limits = """
        [Socket]
        ListenStream=/run/utexto-d
        BindIPv6Only=no
        DeferTrigger=yes
        DeferTriggerMaxSec=5
        IPTOS=throughput
        PollLimitBurst=3
        PollLimitIntervalSec=4
        SocketProtocol=udplite
        Symlinks=/a /b//c
        Symlinks=/d
        TimeoutSec=5
        Timestamping=nsec
        TriggerLimitBurst=8
        TriggerLimitIntervalSec=9
        """

    private static let extremes = """
        [Socket]
        ListenStream=/run/utexto-h
        ListenStream=
        ListenStream=1235
        Backlog=4294967295
        BindToDevice=lo
        BindToDevice=
        DeferAcceptSec=infinity
        DeferTrigger=patient
        DeferTriggerMaxSec=0
        ExecStartPre=/bin/a
        ExecStartPre=
        IPTOS=255
        IPTTL=-2
        KeepAliveProbes=0x10
        Mark=-5
        MessageQueueMaxMessages=-5
        Priority=-3
        SmackLabel=%n
        SocketMode=7777
        TCPCongestion=%p
        TimeoutSec=infinity
        Timestamping=μs
        """

    private static let triggers: [(name: String, text: String)] = [
        ("utexto-a.timer", timer),
        ("utexto-b.timer", "[Timer]\nOnBootSec=infinity\nRandomizedDelaySec=infinity\n"),
        (
            "utexto-c.timer",
            """
            [Timer]
            OnBootSec=1
            OnCalendar=
            OnUnitActiveSec=1.0000001h
            OnCalendar=Sat,Sun *-2~1 00:00:00.5 UTC
            AccuracySec=1us
            Unit=
            Unit=%p@x.service
            """
        ),
        ("utexto-a.path", path),
        (
            "utexto-c.path",
            "[Path]\nPathExists=/a\nDirectoryNotEmpty=\nPathModified=%t/x\nUnit=%j.target\n"
        ),
        (
            "utexto-b.path",
            """
            [Path]
            PathExists=/a
            TriggerLimitIntervalSec=infinity
            TriggerLimitBurst=4294967295
            """
        ),
        (
            "mnt-utexto.automount",
            """
            [Automount]
            Where=/mnt//utexto/
            DirectoryMode=0700
            ExtraOptions=a,b
            TimeoutIdleSec=5
            """
        ),
        ("mnt-utextob.automount", "[Automount]\nTimeoutIdleSec=0\n"),
    ]

    private static let timer = """
        [Timer]
        OnBootSec=5min
        OnCalendar=daily
        OnUnitActiveSec=1h
        OnCalendar=Mon..Fri 10:00 Europe/Berlin
        OnActiveSec=0
        OnStartupSec=5
        OnUnitInactiveSec=1.5
        OnCalendar=*-*-* *:*:0/2.5
        AccuracySec=2.25
        RandomizedDelaySec=5
        RandomizedOffsetSec=7
        FixedRandomDelay=yes
        Persistent=yes
        WakeSystem=yes
        RemainAfterElapse=no
        OnClockChange=yes
        OnTimezoneChange=yes
        DeferReactivation=yes
        Unit=utexto-x.target
        Unit=utexto-y.service
        """

    private static let path = """
        [Path]
        PathExists=/a//b/
        PathExistsGlob=/a/*/b
        PathChanged=/c
        PathModified=/d/%%n-%p
        DirectoryNotEmpty=/e f
        PathExists=/a/./b
        MakeDirectory=yes
        DirectoryMode=1700
        TriggerLimitIntervalSec=5
        TriggerLimitBurst=7
        Unit=utexto-y.service
        """

    private static let mounts: [(name: String, text: String)] = [
        (
            "mnt-utexto.mount",
            """
            [Mount]
            What=/img//x/
            Where=/mnt/utexto/
            Type=ext4
            Options=ro
            Options=noatime,%p
            SloppyOptions=yes
            LazyUnmount=yes
            ReadWriteOnly=yes
            ForceUnmount=yes
            DirectoryMode=0700
            TimeoutSec=5
            """
        ),
        ("mnt-utextob.mount", "[Mount]\nWhat=UUID=abc\nTimeoutSec=0\n"),
        ("mnt-utextoc.mount", "[Mount]\nWhat=LABEL=\"a b\"\n"),
        ("mnt-utextod.mount", "[Mount]\nWhat=//srv/x y\nType=cifs\nOptions=a\nOptions=\n"),
        (
            "mnt-utextoe.mount",
            "[Mount]\nWhat=PARTLABEL=\"ä b/c\"\nLazyUnmount=0\nDirectoryMode=01777\n"
        ),
        (
            "utexto.swap",
            "[Swap]\nWhat=//utexto/\nOptions=discard=%p\nPriority=7\nTimeoutSec=infinity\n"
        ),
        ("utextob.swap", "[Swap]\nWhat=/utextob\nOptions=pri=9\nTimeoutSec=6\n"),
        (#"dev-disk-by\x2duuid-utexto.swap"#, "[Swap]\nWhat=UUID=utexto\nPriority=0\n"),
        (
            "utexto.slice",
            "[Slice]\nConcurrencyHardMax=5\nConcurrencySoftMax=3\nActivatingConcurrencyMax=2\n"
        ),
        ("utextob.slice", "[Slice]\nConcurrencyHardMax=infinity\nConcurrencySoftMax=0\n"),
        ("init.scope.d/utexto.conf", scope),
    ]

    /// Only a manager makes a scope, but drop-ins change it.
    private static let scope = """
        [Scope]
        OOMPolicy=kill
        RuntimeMaxSec=infinity
        RuntimeRandomizedExtraSec=6
        TimeoutStopSec=7
        """
}

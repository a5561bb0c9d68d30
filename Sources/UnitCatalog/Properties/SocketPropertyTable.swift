extension PropertyTable {
    /// Properties of the interface `org.freedesktop.systemd1.Socket`.
    static let socket: StaticString = """
        # name                     encoding       releases  default
        Accept                     boolean        0         false
        AcceptFileDescriptors      boolean        258       true
        Backlog                    u32            0         4096 2147483647@252
        BindIPv6Only               string         0         "default"
        BindToDevice               string         0         ""
        Broadcast                  boolean        0         false
        DeferAcceptUSec            usec           0         0
        DeferTrigger               string         258       "no"
        DeferTriggerMaxUSec        usec           258       18446744073709551615
        DirectoryMode              u32            0         493
        ExecStartPost              exec-commands  0         []
        ExecStartPre               exec-commands  0         []
        ExecStopPost               exec-commands  0         []
        ExecStopPre                exec-commands  0         []
        FileDescriptorName         string         0         -
        FlushPending               boolean        0         false
        FreeBind                   boolean        0         false
        IPTOS                      i32            0         -1
        IPTTL                      i32            0         -1
        KeepAlive                  boolean        0         false
        KeepAliveIntervalUSec      usec           0         0
        KeepAliveProbes            u32            0         0
        KeepAliveTimeUSec          usec           0         0
        Listen                     string-pairs   0         []
        Mark                       i32            0         -1
        MaxConnections             u32            0         64
        MaxConnectionsPerSource    u32            0         0
        MessageQueueMaxMessages    i64            0         0
        MessageQueueMessageSize    i64            0         0
        NoDelay                    boolean        0         false
        PassCredentials            boolean        0         false
        PassFileDescriptorsToExec  boolean        256       false
        PassPIDFD                  boolean        258       false
        PassPacketInfo             boolean        0         false
        PassSecurity               boolean        0         false
        PipeSize                   u64            0         0
        PollLimitBurst             u32            255       15
        PollLimitIntervalUSec      usec           255       2000000
        Priority                   i32            0         -1
        ReceiveBuffer              u64            0         0
        RemoveOnStop               boolean        0         false
        ReusePort                  boolean        0         false
        SendBuffer                 u64            0         0
        SmackLabel                 string         0         ""
        SmackLabelIPIn             string         0         ""
        SmackLabelIPOut            string         0         ""
        SocketGroup                string         0         ""
        SocketMode                 u32            0         438
        SocketProtocol             i32            0         0
        SocketUser                 string         0         ""
        Symlinks                   strings        0         []
        TCPCongestion              string         0         ""
        TimeoutUSec                usec           0         90000000
        Timestamping               string         0         "off"
        Transparent                boolean        0         false
        TriggerLimitBurst          u32            0         20
        TriggerLimitIntervalUSec   usec           0         2000000
        Writable                   boolean        0         false
        XAttrAccept                string-pairs   262       []
        XAttrEntryPoint            string-pairs   262       []
        XAttrListen                string-pairs   262       []
        """
}

extension FeedTable {
    /// What directives of `[Socket]` alone feed.
    static let socket: StaticString = """
        # directive              properties
        Accept                   Accept ~Before ~FileDescriptorName ~PollLimitBurst \
            ~TriggerLimitBurst ~Triggers
        BindToDevice             BindToDevice ~After ~BindsTo
        DeferAcceptSec           DeferAcceptUSec
        DeferTriggerMaxSec       DeferTriggerMaxUSec
        KeepAliveIntervalSec     KeepAliveIntervalUSec
        KeepAliveTimeSec         KeepAliveTimeUSec
        ListenDatagram           Listen ~After ~Requires ~RequiresMountsFor
        ListenFIFO               Listen ~After ~Requires ~RequiresMountsFor
        ListenMessageQueue       Listen
        ListenNetlink            Listen
        ListenSequentialPacket   Listen ~After ~Requires ~RequiresMountsFor
        ListenSpecial            Listen ~After ~Requires ~RequiresMountsFor
        ListenStream             Listen ~After ~Requires ~RequiresMountsFor
        ListenUSBFunction        Listen ~After ~Requires ~RequiresMountsFor
        PollLimitIntervalSec     PollLimitIntervalUSec
        Service                  ~Before ~Triggers
        TimeoutSec               TimeoutUSec
        TriggerLimitIntervalSec  TriggerLimitIntervalUSec
        """
}

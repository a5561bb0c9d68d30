extension DirectiveTable {
    /// Directives of `[Socket]` alone, from systemd.socket(5).
    static let socket: StaticString = """
        sections: Socket
        # name                     value                       since  notes
        Accept                     boolean                     0      -
        AcceptFileDescriptors      boolean                     258    -
        Backlog                    unsigned                    0      -
        BindIPv6Only               enum:bind-ipv6-only         0      -
        BindToDevice               bound-device                0      -
        Broadcast                  boolean                     0      -
        DeferAcceptSec             time-span                   216    -
        DeferTrigger               enum:defer-trigger          258    -
        DeferTriggerMaxSec         time-span:zero-is-infinity  258    -
        DirectoryMode              mode                        0      -
        ExecStartPost              exec-command                0      list
        ExecStartPre               exec-command                0      list
        ExecStopPost               exec-command                0      list
        ExecStopPre                exec-command                0      list
        FileDescriptorName         fd-name                     227    -
        FlushPending               boolean                     247    -
        FreeBind                   boolean                     0      -
        IPTOS                      enum:ip-type-of-service     0      -
        IPTTL                      integer                     0      -
        KeepAlive                  boolean                     0      -
        KeepAliveIntervalSec       time-span                   216    -
        KeepAliveProbes            unsigned                    216    -
        KeepAliveTimeSec           time-span                   216    -
        ListenDatagram             socket-listen:datagram      0      list
        ListenFIFO                 socket-listen:fifo          0      list
        ListenMessageQueue         socket-listen:message-queue  0      list
        ListenNetlink              socket-listen:netlink       0      list
        ListenSequentialPacket     socket-listen:sequential-packet  0      list
        ListenSpecial              socket-listen:special       0      list
        ListenStream               socket-listen:stream        0      list
        ListenUSBFunction          socket-listen:usb-function  227    list
        Mark                       integer                     0      -
        MaxConnections             unsigned                    0      -
        MaxConnectionsPerSource    unsigned                    232    -
        MessageQueueMaxMessages    long-integer                0      -
        MessageQueueMessageSize    message-size                0      -
        NoDelay                    boolean                     216    -
        PassCredentials            boolean                     0      -
        PassFileDescriptorsToExec  boolean                     256    -
        PassPIDFD                  boolean                     258    -
        PassPacketInfo             boolean                     246    -
        PassSecurity               boolean                     0      -
        PipeSize                   size                        0      -
        PollLimitBurst             unsigned                    255    -
        PollLimitIntervalSec       time-span                   255    -
        Priority                   integer                     0      -
        ReceiveBuffer              size                        0      -
        RemoveOnStop               boolean                     214    -
        ReusePort                  boolean                     206    -
        SELinuxContextFromNet      boolean                     217    -
        SendBuffer                 size                        0      -
        Service                    service-unit                0      -
        SmackLabel                 string                      196    -
        SmackLabelIPIn             string                      196    -
        SmackLabelIPOut            string                      196    -
        SocketGroup                user-name                   214    -
        SocketMode                 mode                        0      -
        SocketProtocol             enum:socket-protocol        229    -
        SocketUser                 user-name                   214    -
        Symlinks                   paths                       214    list
        TCPCongestion              string:plain                0      -
        TimeoutSec                 time-span:zero-is-infinity  0      -
        Timestamping               enum:timestamping           247    -
        Transparent                boolean                     0      -
        TriggerLimitBurst          unsigned                    230    -
        TriggerLimitIntervalSec    time-span                   230    -
        Writable                   boolean                     227    -
        XAttrAccept                extended-attribute          262    list
        XAttrEntryPoint            extended-attribute          262    list
        XAttrListen                extended-attribute          262    list
        """
}

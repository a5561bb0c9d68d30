extension SummaryTable {
    static let socket: StaticString = """
        Accept: start one service for each connection
        AcceptFileDescriptors: let peers send file descriptors
        Backlog: how many connections may wait to be accepted
        BindIPv6Only: whether an IPv6 socket takes IPv4 connections too
        BindToDevice: take traffic of one network interface only
        Broadcast: allow datagrams to broadcast addresses
        DeferAcceptSec: how long to wait for data before a connection counts
        DeferTrigger: wait for a service that stops, instead of failing
        DeferTriggerMaxSec: how long a deferred start may wait
        DirectoryMode: the mode of directories that are made for the socket
        ExecStartPost: commands to run once the sockets are bound
        ExecStartPre: commands to run before the sockets are bound
        ExecStopPost: commands to run after the sockets are closed
        ExecStopPre: commands to run before the sockets are closed
        FileDescriptorName: the name under which the sockets are passed on
        FlushPending: throw away what came in before the service is started again
        FreeBind: bind to addresses that the machine does not have yet
        IPTOS: the type of service in the packets that are sent
        IPTTL: the time to live of the packets that are sent
        KeepAlive: have the kernel probe idle connections
        KeepAliveIntervalSec: the pause between two probes
        KeepAliveProbes: how many probes go unanswered before the connection is dropped
        KeepAliveTimeSec: how long a connection is idle before it is probed
        ListenDatagram: listen for datagrams
        ListenFIFO: listen on a FIFO
        ListenMessageQueue: listen on a POSIX message queue
        ListenNetlink: listen on a netlink family and group
        ListenSequentialPacket: listen for sequenced packets
        ListenSpecial: listen on a special file, such as one in /proc
        ListenStream: listen for connections
        ListenUSBFunction: listen on the endpoints of a USB gadget
        Mark: the firewall mark of the packets that are sent
        MaxConnections: how many services may run at once with Accept=yes
        MaxConnectionsPerSource: how many of them may serve one peer
        MessageQueueMaxMessages: how many messages the queue holds
        MessageQueueMessageSize: how long a message of the queue may be
        NoDelay: send small packets at once
        PassCredentials: tell the service which process sent a message
        PassFileDescriptorsToExec: pass the sockets to the commands of the unit
        PassPIDFD: give the service a handle of the process that sent a message
        PassPacketInfo: tell the service where a datagram came in
        PassSecurity: tell the service the security context of the sender
        PipeSize: the size of the buffer of a FIFO
        PollLimitBurst: how often within the interval a socket may wake the manager
        PollLimitIntervalSec: the interval of PollLimitBurst=
        Priority: the priority of the packets that are sent
        ReceiveBuffer: the size of the receive buffer
        RemoveOnStop: remove the socket's file when the unit stops
        ReusePort: let several sockets bind to one port
        SELinuxContextFromNet: run the service in a context that the peer decides on
        SendBuffer: the size of the send buffer
        Service: the service to start, when it has another name
        SmackLabel: the label of the FIFO or socket file
        SmackLabelIPIn: the label of what comes in
        SmackLabelIPOut: the label of what goes out
        SocketGroup: the group that owns the socket's file
        SocketMode: the mode of the socket's file
        SocketProtocol: the protocol, when it is not the usual one
        SocketUser: the user who owns the socket's file
        Symlinks: symbolic links to make to the socket's file
        TCPCongestion: the algorithm against congestion
        TimeoutSec: how long each command of the unit may take
        Timestamping: whether the kernel notes when a packet came in
        Transparent: take traffic for addresses of other machines
        TriggerLimitBurst: how many starts are allowed within the interval
        TriggerLimitIntervalSec: the interval of TriggerLimitBurst=
        Writable: open a special file for writing too
        XAttrAccept: extended attributes for accepted connections
        XAttrEntryPoint: extended attributes for the socket's file
        XAttrListen: extended attributes for the listening socket
        """
}

/// Parts of the bpf(2) interface, by the names that systemd has for the kernel's constants.
public struct BPFNames: Sendable {
    /// The names, in the order of the constants.
    public let all: [String]

    /// Commands of bpf(2).
    public static let commands = BPFNames(
        prefix: "BPF",
        """
        MapCreate MapLookupElem MapUpdateElem MapDeleteElem MapGetNextKey ProgLoad ObjPin ObjGet
        ProgAttach ProgDetach ProgTestRun ProgGetNextId MapGetNextId ProgGetFdById MapGetFdById
        ObjGetInfoByFd ProgQuery RawTracepointOpen BtfLoad BtfGetFdById TaskFdQuery
        MapLookupAndDeleteElem MapFreeze BtfGetNextId MapLookupBatch MapLookupAndDeleteBatch
        MapUpdateBatch MapDeleteBatch LinkCreate LinkUpdate LinkGetFdById LinkGetNextId
        EnableStats IterCreate LinkDetach ProgBindMap TokenCreate ProgStreamReadByFd
        ProgAssocStructOps
        """)

    /// Types of maps.
    public static let maps = BPFNames(
        prefix: "BPFMapType",
        """
        Unspec Hash Array ProgArray PerfEventArray PercpuHash PercpuArray StackTrace CgroupArray
        LruHash LruPercpuHash LpmTrie ArrayOfMaps HashOfMaps Devmap Sockmap Cpumap Xskmap
        Sockhash CgroupStorageDeprecated ReuseportSockarray PercpuCgroupStorageDeprecated Queue
        Stack SkStorage DevmapHash StructOps Ringbuf InodeStorage TaskStorage BloomFilter
        UserRingbuf CgrpStorage Arena InsnArray Rhash
        """)

    /// Types of programs.
    public static let programs = BPFNames(
        prefix: "BPFProgType",
        """
        Unspec SocketFilter Kprobe SchedCls SchedAct Tracepoint Xdp PerfEvent CgroupSkb
        CgroupSock LwtIn LwtOut LwtXmit SockOps SkSkb CgroupDevice SkMsg RawTracepoint
        CgroupSockAddr LwtSeg6local LircMode2 SkReuseport FlowDissector CgroupSysctl
        RawTracepointWritable CgroupSockopt Tracing StructOps Ext Lsm SkLookup Netfilter
        """)

    /// Where programs can be attached.
    public static let attachments = BPFNames(
        prefix: "BPF",
        """
        CgroupInetIngress CgroupInetEgress CgroupInetSockCreate CgroupSockOps SkSkbStreamParser
        SkSkbStreamVerdict CgroupDevice SkMsgVerdict CgroupInet4Bind CgroupInet6Bind
        CgroupInet4Connect CgroupInet6Connect CgroupInet4PostBind CgroupInet6PostBind
        CgroupUdp4Sendmsg CgroupUdp6Sendmsg LircMode2 FlowDissector CgroupSysctl
        CgroupUdp4Recvmsg CgroupUdp6Recvmsg CgroupGetsockopt CgroupSetsockopt TraceRawTp
        TraceFentry TraceFexit ModifyReturn LsmMac TraceIter CgroupInet4Getpeername
        CgroupInet6Getpeername CgroupInet4Getsockname CgroupInet6Getsockname XdpDevmap
        CgroupInetSockRelease XdpCpumap SkLookup Xdp SkSkbVerdict SkReuseportSelect
        SkReuseportSelectOrMigrate PerfEvent TraceKprobeMulti LsmCgroup StructOps Netfilter
        TcxIngress TcxEgress TraceUprobeMulti CgroupUnixConnect CgroupUnixSendmsg
        CgroupUnixRecvmsg CgroupUnixGetpeername CgroupUnixGetsockname NetkitPrimary NetkitPeer
        TraceKprobeSession TraceUprobeSession TraceFsession TraceFentryMulti TraceFexitMulti
        TraceFsessionMulti
        """)

    private init(prefix: String, _ names: String) {
        all = names.split(whereSeparator: \.isWhitespace).map { prefix + $0 }
    }

    /// Reads `any`, or a list of names with commas between them.
    ///
    /// systemd says nothing about names that it does not know and ignores them.
    ///
    /// - Returns: `any`, or the known names in the order of the constants with commas between
    ///   them, as systemd prints them.
    public func read(_ text: ArraySlice<UInt8>) -> String {
        if text.matches("any") { return "any" }
        let names = Set(text.split(separator: UInt8(ascii: ",")).map(\.string))
        return all.filter(names.contains).joined(separator: ",")
    }
}

extension DirectiveTable {
    /// What a control group may use, from systemd.resource-control(5): shared by
    /// all units that own one.
    static let resourceControl: StaticString = """
        sections: Service Socket Mount Swap Slice Scope
        # name                          value                       since  notes
        AllowedCPUs                     cpu-set                     244    list
        AllowedMemoryNodes              cpu-set                     244    list
        BPFProgram                      bpf-program                 249    list
        BindNetworkInterface            network-interface           260    -
        BlockIOAccounting               boolean                     208    ignored@258 use:IOAccounting
        BlockIODeviceWeight             block-io-device-weight      208    list noted@252 ignored@258 use:IODeviceWeight
        BlockIOReadBandwidth            block-io-bandwidth          208    list noted@252 ignored@258 use:IOReadBandwidthMax
        BlockIOWeight                   block-io-weight             208    ignored@258 use:IOWeight
        BlockIOWriteBandwidth           block-io-bandwidth          208    list noted@252 ignored@258 use:IOWriteBandwidthMax
        CPUAccounting                   boolean                     208    ignored@258
        CPUPressureThresholdSec         time-span                   261    -
        CPUPressureWatch                enum:pressure-watch         261    -
        CPUQuota                        cpu-quota                   213    -
        CPUQuotaPeriodSec               time-span:quota-period      242    -
        CPUSetPartition                 enum:cpu-set-partition      261    -
        CPUShares                       cpu-shares                  208    noted@252 ignored@258 use:CPUWeight
        CPUWeight                       cpu-weight                  232    -
        CoredumpReceive                 boolean                     255    -
        DefaultMemoryLow                memory-limit:any            240    ignored@260
        DefaultMemoryMin                memory-limit:any            240    ignored@260
        DefaultStartupMemoryLow         memory-limit:above-zero     253    ignored@260
        Delegate                        delegate                    218    list
        DelegateSubgroup                delegate-subgroup           254    -
        DeviceAllow                     device-allow                208    list
        DevicePolicy                    enum:device-policy          0      -
        DisableControllers              controllers                 240    list
        IOAccounting                    boolean                     230    -
        IODeviceLatencyTargetSec        io-device-latency           240    list
        IODeviceWeight                  io-device-weight            230    list
        IOPressureThresholdSec          time-span                   261    -
        IOPressureWatch                 enum:pressure-watch         261    -
        IOReadBandwidthMax              io-limit:bandwidth          230    list
        IOReadIOPSMax                   io-limit:operations         230    list
        IOWeight                        io-weight                   230    -
        IOWriteBandwidthMax             io-limit:bandwidth          230    list
        IOWriteIOPSMax                  io-limit:operations         230    list
        IPAccounting                    boolean                     235    -
        IPAddressAllow                  address-prefixes            235    list
        IPAddressDeny                   address-prefixes            235    list
        IPEgressFilterPath              ip-filter-programs          243    list
        IPIngressFilterPath             ip-filter-programs          243    list
        ManagedOOMMemoryPressure        enum:managed-oom-mode       247    -
        ManagedOOMMemoryPressureDurationSec  time-span:pressure-duration  257    -
        ManagedOOMMemoryPressureLimit   memory-pressure-limit       248    -
        ManagedOOMMemoryPressureLimitPercent  memory-pressure-limit       247    gone@248 use:ManagedOOMMemoryPressureLimit
        ManagedOOMPreference            enum:managed-oom-preference  248    -
        ManagedOOMSwap                  enum:managed-oom-mode       247    -
        MemoryAccounting                boolean                     208    -
        MemoryHigh                      memory-limit:above-zero     231    -
        MemoryLimit                     memory-limit:above-zero     208    noted@252 ignored@258 use:MemoryMax
        MemoryLow                       memory-limit:any            0      -
        MemoryMax                       memory-limit:above-zero     231    -
        MemoryMin                       memory-limit:any            240    -
        MemoryPressureThresholdSec      time-span                   254    -
        MemoryPressureWatch             enum:pressure-watch         254    -
        MemorySwapMax                   memory-limit:any            232    -
        MemoryZSwapMax                  memory-limit:any            253    -
        MemoryZSwapWriteback            boolean                     256    -
        NFTSet                          nft-set                     255    list
        NetClass                        unread                      227    ignored@229
        OOMRules                        oom-rules                   261    list
        RestrictNetworkInterfaces       network-interfaces          250    list
        Slice                           slice-unit                  208    -
        SocketBindAllow                 socket-bind-rules           249    list
        SocketBindDeny                  socket-bind-rules           249    list
        StartupAllowedCPUs              cpu-set                     252    list
        StartupAllowedMemoryNodes       cpu-set                     252    list
        StartupBlockIOWeight            block-io-weight             214    ignored@258 use:StartupIOWeight
        StartupCPUShares                cpu-shares                  214    noted@252 ignored@258 use:StartupCPUWeight
        StartupCPUWeight                cpu-weight                  232    -
        StartupIOWeight                 io-weight                   230    -
        StartupMemoryHigh               memory-limit:above-zero     253    -
        StartupMemoryLow                memory-limit:any            253    -
        StartupMemoryMax                memory-limit:above-zero     253    -
        StartupMemorySwapMax            memory-limit:any            253    -
        StartupMemoryZSwapMax           memory-limit:any            253    -
        TasksAccounting                 boolean                     227    -
        TasksMax                        tasks-max                   227    -
        """
}

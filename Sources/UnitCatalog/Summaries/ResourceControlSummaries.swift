extension SummaryTable {
    static let resourceControl: StaticString = """
        AllowedCPUs: the CPUs that the group may use
        AllowedMemoryNodes: the memory nodes that the group may use
        BPFProgram: attach a BPF program to the group
        BindNetworkInterface: bind all sockets of the group to one interface
        BlockIOAccounting: old way of IOAccounting=
        BlockIODeviceWeight: old way of IODeviceWeight=
        BlockIOReadBandwidth: old way of IOReadBandwidthMax=
        BlockIOWeight: old way of IOWeight=
        BlockIOWriteBandwidth: old way of IOWriteBandwidthMax=
        CPUAccounting: measure CPU time, which always happens nowadays
        CPUPressureThresholdSec: how much waiting for the CPU is worth a warning
        CPUPressureWatch: warn the processes when they wait for the CPU
        CPUQuota: the most CPU time, as a share of one CPU
        CPUQuotaPeriodSec: the period over which CPUQuota= counts
        CPUSetPartition: keep the CPUs of the group from others
        CPUShares: old way of CPUWeight=
        CPUWeight: the group's share of contended CPU time
        CoredumpReceive: receive core dumps of the containers inside
        DefaultMemoryLow: the MemoryLow= of groups inside, no longer obeyed
        DefaultMemoryMin: the MemoryMin= of groups inside, no longer obeyed
        DefaultStartupMemoryLow: the StartupMemoryLow= of groups inside, no longer obeyed
        Delegate: leave the groups below to the unit itself
        DelegateSubgroup: the group below in which the processes are started
        DeviceAllow: a device that may be used
        DevicePolicy: which devices may be used without DeviceAllow=
        DisableControllers: controllers that groups below cannot have
        IOAccounting: measure I/O
        IODeviceLatencyTargetSec: the latency that a device should keep to
        IODeviceWeight: the group's share of one device
        IOPressureThresholdSec: how much waiting for I/O is worth a warning
        IOPressureWatch: warn the processes when they wait for I/O
        IOReadBandwidthMax: the most bytes a second read from a device
        IOReadIOPSMax: the most reads a second from a device
        IOWeight: the group's share of contended I/O
        IOWriteBandwidthMax: the most bytes a second written to a device
        IOWriteIOPSMax: the most writes a second to a device
        IPAccounting: measure network traffic
        IPAddressAllow: addresses that may be spoken to
        IPAddressDeny: addresses that may not be spoken to
        IPEgressFilterPath: a BPF program that judges packets going out
        IPIngressFilterPath: a BPF program that judges packets coming in
        ManagedOOMMemoryPressure: let systemd-oomd act when memory is under pressure
        ManagedOOMMemoryPressureDurationSec: how long pressure lasts before systemd-oomd acts
        ManagedOOMMemoryPressureLimit: how much pressure makes systemd-oomd act
        ManagedOOMMemoryPressureLimitPercent: first name of ManagedOOMMemoryPressureLimit=
        ManagedOOMPreference: whether systemd-oomd spares the group
        ManagedOOMSwap: let systemd-oomd act when swap runs out
        MemoryAccounting: measure memory
        MemoryHigh: the memory above which the group is slowed down
        MemoryLimit: old way of MemoryMax=
        MemoryLow: memory that is taken away only when there is no other
        MemoryMax: the most memory; beyond it processes are killed
        MemoryMin: memory that is never taken away
        MemoryPressureThresholdSec: how much waiting for memory is worth a warning
        MemoryPressureWatch: warn the processes when they wait for memory
        MemorySwapMax: the most swap
        MemoryZSwapMax: the most compressed memory
        MemoryZSwapWriteback: let compressed memory be written to swap
        NFTSet: add the group, its user or its group to sets of nftables
        NetClass: the class for network packets, no longer obeyed
        OOMRules: the rules by which systemd-oomd judges the group
        RestrictNetworkInterfaces: the network interfaces that may be used
        Slice: the slice that the unit's group lies in
        SocketBindAllow: addresses and ports that may be bound
        SocketBindDeny: addresses and ports that may not be bound
        StartupAllowedCPUs: AllowedCPUs= while the machine starts or stops
        StartupAllowedMemoryNodes: AllowedMemoryNodes= while the machine starts or stops
        StartupBlockIOWeight: old way of StartupIOWeight=
        StartupCPUShares: old way of StartupCPUWeight=
        StartupCPUWeight: CPUWeight= while the machine starts or stops
        StartupIOWeight: IOWeight= while the machine starts or stops
        StartupMemoryHigh: MemoryHigh= while the machine starts or stops
        StartupMemoryLow: MemoryLow= while the machine starts or stops
        StartupMemoryMax: MemoryMax= while the machine starts or stops
        StartupMemorySwapMax: MemorySwapMax= while the machine starts or stops
        StartupMemoryZSwapMax: MemoryZSwapMax= while the machine starts or stops
        TasksAccounting: count tasks
        TasksMax: the most tasks
        """
}

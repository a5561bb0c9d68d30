import UnitCatalog
import UnitValues

extension PropertyEncoder {
    /// IP prefixes, each once: family, bytes, length.
    func addressPrefixes() -> PropertyValue? {
        var prefixes = KeyedList()
        for case .addressPrefixes(let list) in values {
            for prefix in list {
                prefixes.set(
                    prefix.description,
                    to: .list([
                        .number(prefix.address.bytes.count == 4 ? Family.ipv4 : Family.ipv6),
                        .bytes(prefix.address.bytes), .number(UInt64(prefix.length)),
                    ]))
            }
        }
        return prefixes.value
    }

    /// Sockets: family, protocol, number of ports, first port; 0 where a rule does not say.
    func socketBindRules() -> PropertyValue? {
        .list(
            values.reversed().compactMap { value in
                guard case .socketBind(let rule) = value else { return nil }
                let family =
                    switch rule.family {
                    case .ipv4: Family.ipv4
                    case .ipv6: Family.ipv6
                    case nil: UInt64(0)
                    }
                let transport: UInt64 =
                    switch rule.transport {
                    case .tcp: 6
                    case .udp: 17
                    case nil: 0
                    }
                return .list([
                    .number(family), .number(transport), .number(UInt64(rule.ports?.count ?? 0)),
                    .number(UInt64(rule.ports?.lowerBound ?? 0)),
                ])
            })
    }

    /// Sets of the packet filter: source, family, table, set.
    func nftSets() -> PropertyValue? {
        .list(
            values.flatMap { value -> [PropertyValue] in
                guard case .nftSets(let sets) = value else { return [] }
                return sets.map {
                    .list([
                        .number($0.source.number), .number($0.family.number), .text($0.table),
                        .text($0.set),
                    ])
                }
            })
    }

    /// Numbers of address families, as socket(2) has them on Linux.
    private enum Family {
        static let ipv4: UInt64 = 2
        static let ipv6: UInt64 = 10
    }
}

extension NFTSet.Source {
    /// Its number in systemd.
    fileprivate var number: UInt64 {
        switch self {
        case .cgroup: 3
        case .user: 4
        case .group: 5
        }
    }
}

extension NFTSet.Family {
    /// Its number in the kernel, `linux/netfilter.h`.
    fileprivate var number: UInt64 {
        switch self {
        case .inet: 1
        case .ip: 2
        case .arp: 3
        case .netdev: 5
        case .bridge: 7
        case .ip6: 10
        }
    }
}

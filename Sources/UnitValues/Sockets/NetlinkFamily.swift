/// A family of netlink sockets, netlink(7), by its number.
public struct NetlinkFamily: Hashable, Sendable {
    /// The number in the kernel.
    public let number: UInt32

    /// The family that a name or number stands for; nil when there is none.
    init?(_ text: ArraySlice<UInt8>) {
        if let known = Self.names.first(where: { text.matches($0.name) }) {
            number = known.number
        } else if let number = UInt32(unitValue: text), number <= Int32.max {
            self.number = number
        } else {
            return nil
        }
    }

    private static let names: [(name: StaticString, number: UInt32)] = [
        ("route", 0), ("firewall", 3), ("inet-diag", 4), ("nflog", 5), ("xfrm", 6), ("selinux", 7),
        ("iscsi", 8), ("audit", 9), ("fib-lookup", 10), ("connector", 11), ("netfilter", 12),
        ("ip6-fw", 13), ("dnrtmsg", 14), ("kobject-uevent", 15), ("generic", 16),
        ("scsitransport", 18), ("ecryptfs", 19), ("rdma", 20),
    ]
}

extension NetlinkFamily: CustomStringConvertible {
    /// The name, or the number where it has none.
    public var description: String {
        Self.names.first { $0.number == number }.map { "\($0.name)" } ?? "\(number)"
    }
}

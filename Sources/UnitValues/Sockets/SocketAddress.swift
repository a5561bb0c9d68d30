/// What a socket unit binds a socket to, systemd.socket(5).
public enum SocketAddress: Hashable, Sendable {
    /// A socket file.
    case path([UInt8])
    /// A name in the abstract namespace, without the `@`.
    case abstract([UInt8])
    /// A port on all addresses.
    case port(UInt16)
    /// A port of one address; `interface` is the name or number of the network interface.
    case internet(IPAddress, port: UInt16, interface: String?)
    /// A port of a virtual machine's socket; nil for whatever the machine has.
    case virtualMachine(VirtualMachineSocketType, context: UInt32?, port: UInt32)
    /// A netlink family and its multicast group.
    case netlink(NetlinkFamily, group: UInt32)

    /// Whether it lies in the `AF_UNIX` family.
    public var isLocal: Bool {
        switch self {
        case .path, .abstract: true
        case .port, .internet, .virtualMachine, .netlink: false
        }
    }
}

/// Which kind of socket an address of a virtual machine asks for, since systemd 254.
public enum VirtualMachineSocketType: String, CaseIterable, Sendable {
    /// `vsock:`: the kind that the directive names.
    case unspecified = "vsock"
    /// `vsock-stream:`.
    case stream = "vsock-stream"
    /// `vsock-dgram:`.
    case datagram = "vsock-dgram"
    /// `vsock-seqpacket:`.
    case sequentialPacket = "vsock-seqpacket"
}

extension SocketAddress: CustomStringConvertible {
    /// The address as a unit file has it.
    public var description: String {
        switch self {
        case .path(let path): String(decoding: path, as: UTF8.self)
        case .abstract(let name): "@" + String(decoding: name, as: UTF8.self)
        case .port(let port): "\(port)"
        case .internet(let address, let port, let interface):
            Self.bracketed(address) + ":\(port)" + (interface.map { "%" + $0 } ?? "")
        case .virtualMachine(let type, let context, let port):
            "\(type.rawValue):" + (context.map(String.init) ?? "") + ":\(port)"
        case .netlink(let family, let group): "\(family) \(group)"
        }
    }

    private static func bracketed(_ address: IPAddress) -> String {
        switch address {
        case .v4: "\(address)"
        case .v6: "[\(address)]"
        }
    }
}

extension SocketAddress {
    /// How many bytes a path or an abstract name may have, with its first character.
    static let longestName = 107
}

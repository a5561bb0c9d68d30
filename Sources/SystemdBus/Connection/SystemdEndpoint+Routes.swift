import CSystemd
import Glibc

extension SystemdEndpoint {
    /// The ways to reach it, the best one first.
    func routes() throws(BusError) -> [BusRoute] {
        switch self {
        case .system:
            try Self.requireBooted()
            let direct = BusRoute.direct("unix:path=/run/systemd/private")
            return geteuid() == 0 ? [direct, .systemBus] : [.systemBus]
        case .user:
            guard let folder = getenv("XDG_RUNTIME_DIR") else { return [.userBus] }
            let path = String(cString: folder) + "/systemd/private"
            return [.direct("unix:path=" + Self.escaped(path)), .userBus]
        case .remote(let host): return [.bus(try Self.sshAddress(of: host, arguments: []))]
        case .remoteUser(let host):
            return [.bus(try Self.sshAddress(of: host, arguments: ["--user"]))]
        case .container(let name): return [.container(name)]
        case .address(let address):
            return [address.hasSuffix("/systemd/private") ? .direct(address) : .bus(address)]
        }
    }

    private static func requireBooted() throws(BusError) {
        // What sd_booted(3) looks at.
        var status = stat()
        guard lstat("/run/systemd/system", &status) != 0 else { return }
        throw BusError(name: .notBooted, operation: "reach systemd")
    }

    /// The address that runs systemd's bridge on another machine; what sd-bus makes of a host
    /// itself has no time limit for the connection and no way to a user manager.
    private static func sshAddress(
        of host: String, arguments: [String]
    ) throws(BusError) -> String {
        var (name, port) = (host[...], Substring())
        if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
            (name, port) = (host[..<colon], host[colon...].dropFirst())
        }
        let isPort = port.isEmpty ? !host.hasSuffix(":") : UInt16(port) != nil
        guard !name.isEmpty, !name.hasPrefix("-"), isPort,
            name.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
        else {
            throw BusError(
                name: .invalidArguments,
                message: "'\(host)' is no host: give 'host', 'user@host' or 'user@host:port'",
                operation: "reach systemd")
        }
        let options = ["-xT", "-o", "ConnectTimeout=10"] + (port.isEmpty ? [] : ["-p", "\(port)"])
        let words = options + ["--", String(name), "systemd-stdio-bridge"] + arguments
        return "unixexec:path=ssh"
            + words.enumerated().map { ",argv\($0 + 1)=" + escaped($1) }.joined()
    }

    /// A value as it stands in a D-Bus address: most bytes have to be written in hexadecimal.
    static func escaped(_ value: String) -> String {
        var text = ""
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "*"), UInt8(ascii: "\\"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16)
                text += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return text
    }
}

extension BusRoute {
    /// Whether a message bus lies between, so that messages need a destination and signals are
    /// asked for.
    var isMessageBus: Bool {
        if case .direct = self { false } else { true }
    }

    /// Opens a bus; it is not connected yet when this returns.
    func open() throws(BusError) -> OpaquePointer {
        var bus: OpaquePointer?
        let status: CInt
        switch self {
        case .direct(let address): return try Self.start(address, isMessageBus: false)
        case .bus(let address): return try Self.start(address, isMessageBus: true)
        case .systemBus: status = sd_bus_open_system(&bus)
        case .userBus: status = sd_bus_open_user(&bus)
        case .container(let name): status = sd_bus_open_system_machine(&bus, name)
        }
        guard status >= 0, let bus else {
            throw BusError(status: status, operation: "reach systemd")
        }
        return bus
    }

    private static func start(
        _ address: String, isMessageBus: Bool
    ) throws(BusError) -> OpaquePointer {
        var bus: OpaquePointer?
        var status = sd_bus_new(&bus)
        guard status >= 0, let bus else {
            throw BusError(status: status, operation: "reach systemd")
        }
        status = sd_bus_set_address(bus, address)
        if status >= 0, isMessageBus { status = sd_bus_set_bus_client(bus, 1) }
        if status >= 0 { status = sd_bus_start(bus) }
        guard status >= 0 else {
            sd_bus_unref(bus)
            throw BusError(status: status, operation: "reach systemd", subject: address)
        }
        return bus
    }
}

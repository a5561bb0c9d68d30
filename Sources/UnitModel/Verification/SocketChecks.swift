import UnitCatalog
import UnitValues

/// What is checked of a socket.
enum SocketChecks {
    static let all: [UnitVerification.Check] = [
        addresses, connections, connectionCount, service, deferredTrigger, symlinks,
    ]

    private static func addresses(_ socket: UnitSettings) -> [UnitProblem] {
        guard socket.listeners.isEmpty else { return [] }
        return socket.problem(
            .socketWithoutAddress, "the socket listens on nothing",
            help: "write ListenStream=, ListenDatagram=, ListenFIFO= or another Listen…=")
    }

    private static func connections(_ socket: UnitSettings) -> [UnitProblem] {
        guard socket.isOn("Accept"),
            let other = socket.listeners.first(where: { !$0.acceptsConnections })
        else { return [] }
        return socket.problem(
            .acceptWithoutConnections,
            "\(other.directive.name)= is refused with Accept=yes, since it has no connections",
            help: "use ListenStream= or ListenSequentialPacket=, or drop Accept=", at: other)
    }

    private static func connectionCount(_ socket: UnitSettings) -> [UnitProblem] {
        // Up to 256 the number was looked at only where it counts.
        guard socket.number("MaxConnections") == 0, socket.version >= 257 || socket.isOn("Accept")
        else { return [] }
        return socket.problem(
            .noConnectionsAllowed, "MaxConnections=0 is refused", help: "write 1 or more",
            at: socket.value("MaxConnections"))
    }

    private static func service(_ socket: UnitSettings) -> [UnitProblem] {
        guard socket.isOn("Accept"), let service = socket.value("Service") else { return [] }
        return socket.problem(
            .acceptWithService, "Service= is refused with Accept=yes",
            help: "each connection gets an instance of the template with the socket's name",
            at: service)
    }

    private static func deferredTrigger(_ socket: UnitSettings) -> [UnitProblem] {
        guard socket.isOn("Accept"), socket.isOn("DeferTrigger") else { return [] }
        return socket.problem(
            .acceptWithDeferTrigger, "DeferTrigger= is refused with Accept=yes",
            at: socket.value("DeferTrigger"))
    }

    private static func symlinks(_ socket: UnitSettings) -> [UnitProblem] {
        guard let links = socket.values("Symlinks").last,
            socket.listeners.count(where: \.isSocketFile) != 1
        else { return [] }
        return socket.problem(
            .symlinksWithoutFile,
            "Symlinks= is refused, since the socket has not exactly one file that they could point to",
            help: "a path of a socket or a ListenFIFO= is one", at: links)
    }
}

extension UnitSettings {
    /// Everything that a socket listens on.
    fileprivate var listeners: [EffectiveAssignment] {
        unit.assignments.filter {
            if case .socketListen = $0.directive.kind { return !$0.isEmpty }
            return false
        }
    }
}

extension EffectiveAssignment {
    fileprivate var acceptsConnections: Bool {
        guard case .socketListen(let endpoint) = directive.kind else { return false }
        guard endpoint == .stream || endpoint == .sequentialPacket,
            case .listen(.address(let address)) = value
        else { return isConnectionSocket }
        if case .virtualMachine(.datagram, _, _) = address { return false }
        return true
    }

    /// A datagram socket of a virtual machine can ask for connections by its address.
    private var isConnectionSocket: Bool {
        guard case .listen(.address(.virtualMachine(let type, _, _))) = value else { return false }
        return type == .stream || type == .sequentialPacket
    }

    fileprivate var isSocketFile: Bool {
        switch value {
        case .listen(.address(.path)): true
        case .listen(.path): directive.kind == .socketListen(.fifo)
        default: false
        }
    }
}

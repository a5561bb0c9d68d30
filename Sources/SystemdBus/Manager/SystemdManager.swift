/// A systemd that can be asked and told things.
///
/// The connection is opened again when it is lost, as it is whenever the manager restarts itself
/// (`systemctl daemon-reexec`); who waits for a job then still gets its result. Calls run side by
/// side, on one connection.
public actor SystemdManager {
    nonisolated let queue: BusQueue
    /// Which systemd it is.
    public nonisolated let endpoint: SystemdEndpoint
    /// How long each kind of call may take.
    public nonisolated let timeouts: BusTimeouts
    /// Whether polkit may ask the user for a password.
    public nonisolated let allowsInteraction: Bool

    /// The queue that all of it runs on.
    public nonisolated var unownedExecutor: UnownedSerialExecutor {
        queue.asUnownedSerialExecutor()
    }

    /// The release, in its own words, such as `252.39-1~deb12u1`.
    public internal(set) var version = ""

    // The connection (SystemdManager+Connection.swift).
    var connection: BusConnection?
    var opener: @Sendable (BusQueue) async throws(BusError) -> BusConnection
    var reconnection: Task<Result<BusConnection, BusError>, Never>?
    var isClosed = false
    /// A message bus beside a private socket, for references to units.
    var referrer: BusConnection?
    /// How often the manager at the other end has been found to be a new one.
    var restarts = 0

    // Jobs (SystemdManager+Jobs.swift) and events (SystemdManager+Events.swift).
    var jobs = JobTable()
    var events = EventBroadcast()

    init(
        endpoint: SystemdEndpoint, timeouts: BusTimeouts, allowsInteraction: Bool,
        opener: @escaping @Sendable (BusQueue) async throws(BusError) -> BusConnection
    ) {
        queue = BusQueue(label: "unitsmith.systemd")
        self.endpoint = endpoint
        self.timeouts = timeouts
        self.allowsInteraction = allowsInteraction
        self.opener = opener
    }

    /// Connects to a systemd and asks for its release.
    ///
    /// - Parameters:
    ///   - endpoint: Which systemd.
    ///   - timeouts: How long each kind of call may take.
    ///   - allowsInteraction: Whether polkit may ask the user for a password, which only makes
    ///     sense where somebody can answer.
    /// - Returns: A manager that answers.
    /// - Throws: ``BusError`` with ``BusError/Name/notBooted`` when this machine was not booted with
    ///   systemd, or another one that tells why it cannot be reached.
    public static func connect(
        to endpoint: SystemdEndpoint = .system, timeouts: BusTimeouts = BusTimeouts(),
        allowsInteraction: Bool = false
    ) async throws(BusError) -> SystemdManager {
        let routes = try endpoint.routes()
        var lastError = BusError(name: .disconnected)
        for route in routes {
            let manager = SystemdManager(
                endpoint: endpoint, timeouts: timeouts, allowsInteraction: allowsInteraction
            ) { (queue) throws(BusError) in
                try await BusConnection.open(route, on: queue)
            }
            do throws(BusError) {
                try await manager.establishFirst()
                return manager
            } catch {
                lastError = error
            }
        }
        throw endpoint.unreachable(lastError)
    }

    /// Closes the connection; what waits ends with ``BusError/Name/disconnected``.
    public func close() async {
        isClosed = true
        jobs.failAll(BusError(name: .disconnected))
        events.finish()
        let connection = connection
        self.connection = nil
        await connection?.close()
        await referrer?.close()
    }
}

extension SystemdEndpoint {
    /// The endpoint in words, as errors name it.
    public var words: String {
        switch self {
        case .system: "the system manager"
        case .user: "the user manager"
        case .remote(let host): "systemd on \(host)"
        case .remoteUser(let host): "the user manager on \(host)"
        case .container(let name): "systemd in the container \(name)"
        case .address(let address): "systemd at \(address)"
        }
    }
}

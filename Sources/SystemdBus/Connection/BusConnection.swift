import CSystemd
import Glibc

/// One sd-bus connection: calls, replies and signals, all on one queue.
actor BusConnection {
    nonisolated let queue: BusQueue
    /// Whether a message bus lies between us and systemd.
    nonisolated let isMessageBus: Bool

    nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    /// Nil once the connection is closed.
    var bus: OpaquePointer?
    private var watch: BusWatch?
    private var closeHandler: (@Sendable () -> Void)?

    // Calls (BusConnection+Calls.swift).
    var pendingCalls: [UInt64: PendingCall] = [:]
    var waitingCalls = WaitingCalls()
    var lastNumber: UInt64 = 0

    // Signals (BusConnection+Signals.swift).
    var subscriptions: [UInt64: SignalSubscription] = [:]
    private var isWatchingEvents = false

    /// How many calls wait for a reply at a time; the others wait here.
    ///
    /// dbus-daemon lets a client of the system bus wait for 128 and refuses more.
    var windowSize: Int { isMessageBus ? 100 : 2000 }

    private init(bus: OpaquePointer, isMessageBus: Bool, queue: BusQueue) {
        self.bus = bus
        self.isMessageBus = isMessageBus
        self.queue = queue
    }

    isolated deinit {
        watch?.cancel()
        for subscription in subscriptions.values { subscription.release() }
        if let bus { Self.dispose(of: bus) }
    }

    /// Opens a way to systemd.
    ///
    /// The first call tells whether somebody answers.
    static func open(_ route: BusRoute, on queue: BusQueue) async throws(BusError) -> BusConnection
    {
        let connection = BusConnection(
            bus: try route.open(), isMessageBus: route.isMessageBus, queue: queue)
        try await connection.activate()
        return connection
    }

    /// Takes over a connected socket whose other end is a peer without a message bus.
    static func adopt(
        descriptor: Int32, on queue: BusQueue
    ) async throws(BusError) -> BusConnection {
        var pointer: OpaquePointer?
        var status = sd_bus_new(&pointer)
        guard status >= 0, let pointer else {
            Glibc.close(descriptor)
            throw BusError(status: status)
        }
        status = sd_bus_set_fd(pointer, descriptor, descriptor)
        if status >= 0 { status = sd_bus_start(pointer) }
        guard status >= 0 else {
            dispose(of: pointer)
            throw BusError(status: status)
        }
        let connection = BusConnection(bus: pointer, isMessageBus: false, queue: queue)
        try await connection.activate()
        return connection
    }

    private func activate() throws(BusError) {
        guard let bus else { return }
        let descriptor = sd_bus_get_fd(bus)
        guard descriptor >= 0 else {
            throw BusError(status: descriptor, operation: "watch the bus")
        }
        watch = try BusWatch(descriptor: descriptor, queue: queue.queue) { [weak self] reason in
            self?.assumeIsolated { connection in
                if reason == .deadline { connection.watch?.deadlineHasCome() }
                connection.process()
            }
        }
        process()
    }

    /// Whether calls can be made.
    var isOpen: Bool { bus != nil }

    /// Says once when the connection has closed, after every waiting call has been told.
    func setCloseHandler(_ handler: @escaping @Sendable () -> Void) {
        if isOpen { closeHandler = handler } else { handler() }
    }

    /// Handles everything that has come in, and sends what waits to be sent.
    func process() {
        while let bus {
            let status = sd_bus_process(bus, nil)
            guard status >= 0 else { return close() }
            if status == 0 { break }
        }
        updateWatch()
    }

    /// Waits for what the bus waits for.
    func updateWatch() {
        guard let bus else { return }
        let events = sd_bus_get_events(bus)
        guard events >= 0 else { return close() }
        watch?.setWaitsToWrite(events & CInt(POLLOUT) != 0)
        var deadline = UInt64.max
        if sd_bus_get_timeout(bus, &deadline) >= 0 { watch?.setDeadline(deadline) }
    }

    /// Closes the connection; calls that wait end with ``BusError/Name/disconnected``.
    func close() {
        guard let bus else { return }
        self.bus = nil
        watch?.cancel()
        watch = nil
        failAllCalls(BusError(name: .disconnected))
        for subscription in subscriptions.values { subscription.release() }
        subscriptions = [:]
        Self.dispose(of: bus)
        let handler = closeHandler
        closeHandler = nil
        handler?()
    }

    private static func dispose(of bus: OpaquePointer) {
        sd_bus_close(bus)
        sd_bus_unref(bus)
    }

    /// Whether the caller is the first to watch all events on this connection.
    func beginWatchingEvents() -> Bool {
        defer { isWatchingEvents = true }
        return !isWatchingEvents
    }

    /// A number that no other call or subscription of this connection has.
    func nextNumber() -> UInt64 {
        lastNumber += 1
        return lastNumber
    }
}

extension SystemdManager {
    /// What happens in the manager from now on.
    ///
    /// The stream ends when the manager is closed or cannot be reached any more. After
    /// ``SystemdEvent/resynchronized`` and ``SystemdEvent/missed``, what the reader knows may be
    /// out of date.
    ///
    /// - Parameter limit: How many events may wait for a slow reader; more are dropped, and
    ///   ``SystemdEvent/missed`` stands in their place.
    /// - Returns: The events.
    /// - Throws: ``BusError`` when the connection is gone and cannot be opened again.
    public func eventStream(limit: Int = 4096) async throws(BusError) -> AsyncStream<SystemdEvent> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: SystemdEvent.self, bufferingPolicy: .bufferingOldest(limit))
        let isFirst = events.isEmpty
        let number = events.add(continuation)
        continuation.onTermination = { [weak self] _ in
            guard let self else { return }
            queue.perform { self.assumeIsolated { $0.events.remove(number) } }
        }
        // With other listeners, or on a connection opened from here on, it is watched already.
        if isFirst, let connection { try await watchEvents(on: connection) }
        _ = try await current()
        return stream
    }

    /// Asks for every signal that is an event.
    func watchEvents(on connection: BusConnection) async throws(BusError) {
        guard await connection.beginWatchingEvents() else { return }
        for member in ["UnitNew", "UnitRemoved", "JobNew", "JobRemoved", "Reloading"] {
            try await watch(.manager(member), on: connection)
        }
        try await watch(.manager("UnitFilesChanged"), on: connection)
        try await watch(
            SignalRule(
                sender: BusCall.systemdName,
                pathNamespace: "/org/freedesktop/systemd1/unit",
                interface: BusCall.propertiesInterface, member: "PropertiesChanged"),
            on: connection)
    }

    private func watch(
        _ rule: SignalRule, on connection: BusConnection
    ) async throws(BusError) {
        try await connection.subscribe(to: rule) { [weak self] message in
            guard let event = try? SystemdEvent(message) else { return }
            self?.assumeIsolated { $0.events.send(event) }
        }
    }
}

extension SystemdEvent {
    /// The event that a signal tells; nil when it is none.
    fileprivate init?(_ message: borrowing BusMessage) throws(BusError) {
        switch message.member {
        case "UnitNew": self = .unitLoaded(BusUnitName(trusted: try message.readString()))
        case "UnitRemoved": self = .unitUnloaded(BusUnitName(trusted: try message.readString()))
        case "JobNew":
            let id = try message.readUInt32()
            _ = try message.readObjectPath()
            self = .jobQueued(id: id, unit: BusUnitName(trusted: try message.readString()))
        case "JobRemoved":
            let job = try RemovedJob(message)
            self = .jobEnded(id: job.id, unit: BusUnitName(trusted: job.unit), result: job.result)
        case "Reloading": self = .reloading(try message.readBool())
        case "UnitFilesChanged": self = .unitFilesChanged
        case "PropertiesChanged":
            guard let unit = message.path.flatMap(UnitObjectPath.unit(at:)) else { return nil }
            _ = try message.readString()
            let changed = try message.readDictionary()
            self = .unitChanged(
                unit, changed: changed,
                invalidated: try message.readArray(of: "s") { (message) throws(BusError) in
                    try message.readString()
                })
        default: return nil
        }
    }
}

extension SystemdManager {
    /// The connection, opened again when it was lost.
    func current() async throws(BusError) -> BusConnection {
        if let connection { return connection }
        guard !isClosed else { throw BusError(name: .disconnected) }
        let task = reconnection ?? Task { await reconnect() }
        reconnection = task
        return try await task.value.get()
    }

    /// Opens the first connection, also to a systemd that restarts itself at this moment: a message
    /// bus then says that it went away without an answer.
    func establishFirst() async throws(BusError) {
        var deadline: ContinuousClock.Instant?
        while true {
            let start = ContinuousClock.now
            do throws(BusError) {
                try await establish()
                return
            } catch {
                let now = ContinuousClock.now
                let end = deadline ?? now + .seconds(2)
                deadline = end
                // One that says nothing at all is not restarting.
                let isSilent = now - start >= timeouts.query
                guard error.name == .noReply || error.name == .peerDisconnected, !isSilent,
                    !Task.isCancelled, now < end
                else { throw error }
            }
            try? await Task.sleep(for: .milliseconds(10))
        }
    }

    /// Opens the connection, asks for the release, and gets the signals that jobs need.
    @discardableResult
    func establish() async throws(BusError) -> BusConnection {
        let connection = try await opener(queue)
        // Signals are asked for before anything is, so that none is missed.
        try await adopt(connection)
        do throws(BusError) {
            version = try await connection.call(.property("Version"), timeout: timeouts.query) {
                (message) throws(BusError) in
                try message.readVariant().text ?? ""
            }
            try await subscribe(on: connection)
        } catch {
            await connection.close()
            throw error
        }
        self.connection = connection
        let identity = ObjectIdentifier(connection)
        await connection.setCloseHandler { [weak self] in
            self?.assumeIsolated { $0.connectionClosed(identity) }
        }
        return connection
    }

    /// Asks systemd to send signals at all; without a message bus it always does.
    func subscribe(on connection: BusConnection) async throws(BusError) {
        let call = BusCall(member: "Subscribe", operation: "get signals of", subject: "the manager")
        do throws(BusError) {
            try await connection.call(call, timeout: timeouts.query)
        } catch  where error.name == .alreadySubscribed {
            // Signals come already.
        }
    }

    private func adopt(_ connection: BusConnection) async throws(BusError) {
        try await connection.subscribe(to: .manager("JobRemoved")) { [weak self] message in
            guard let removed = try? RemovedJob(message) else { return }
            self?.assumeIsolated { $0.jobRemoved(removed) }
        }
        if connection.isMessageBus {
            try await watchOwner(on: connection)
        }
        if !events.isEmpty { try await watchEvents(on: connection) }
    }

    /// On a message bus the connection outlives the manager: its name then gets a new owner.
    private func watchOwner(on connection: BusConnection) async throws(BusError) {
        let rule = SignalRule(
            sender: "org.freedesktop.DBus", path: "/org/freedesktop/DBus",
            interface: "org.freedesktop.DBus", member: "NameOwnerChanged",
            firstArgument: BusCall.systemdName)
        try await connection.subscribe(to: rule) { [weak self] message in
            guard let name = try? message.readString(), name == BusCall.systemdName,
                (try? message.readString()) != nil, let owner = try? message.readString(),
                !owner.isEmpty
            else { return }
            self?.assumeIsolated { $0.ownerChanged() }
        }
    }

    private func connectionClosed(_ identity: ObjectIdentifier) {
        guard let connection, ObjectIdentifier(connection) == identity else { return }
        self.connection = nil
        guard !isClosed else { return }
        // Somebody waits for signals, so the next call must not be what opens it again.
        if !jobs.isEmpty || !events.isEmpty {
            Task { _ = try? await current() }
        }
    }

    private func ownerChanged() {
        guard let connection else { return }
        Task {
            try? await subscribe(on: connection)
            await resynchronise(on: connection)
        }
    }

    private func reconnect() async -> Result<BusConnection, BusError> {
        defer { reconnection = nil }
        let deadline = ContinuousClock.now + timeouts.reconnection
        var pause = Duration.milliseconds(5)
        while true {
            do throws(BusError) {
                let connection = try await establish()
                await resynchronise(on: connection)
                return .success(connection)
            } catch {
                guard !isClosed, ContinuousClock.now < deadline else {
                    jobs.failAll(error)
                    events.finish()
                    return .failure(error)
                }
            }
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, .milliseconds(250))
        }
    }

    /// Finds out what happened while no signals came.
    private func resynchronise(on connection: BusConnection) async {
        await resynchroniseJobs(on: connection)
        restarts += 1
        events.send(.resynchronized)
    }
}

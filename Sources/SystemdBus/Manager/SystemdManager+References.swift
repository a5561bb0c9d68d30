extension SystemdManager {
    /// Runs something while a unit stays loaded.
    ///
    /// systemd forgets a unit that does not run and that nothing refers to, and with it why it did
    /// not start: which condition did not hold, for example. Where no message bus can be reached,
    /// units are forgotten as ever.
    ///
    /// - Parameters:
    ///   - units: The units; those that are not loaded are.
    ///   - body: What to do meanwhile.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws.
    public func keepingLoaded<Value: Sendable, Failure: Error>(
        _ units: [BusUnitName], _ body: @Sendable () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        let connection = await referringConnection()
        for unit in units {
            // A unit that is not there has nothing to be forgotten.
            try? await connection?.call(reference("RefUnit", unit), timeout: timeouts.query)
        }
        let outcome: Result<Value, Failure>
        do throws(Failure) {
            outcome = .success(try await body())
        } catch {
            outcome = .failure(error)
        }
        for unit in units {
            try? await connection?.call(reference("UnrefUnit", unit), timeout: timeouts.query)
        }
        return try outcome.get()
    }

    /// References belong to a client of a message bus; systemd knows no other clients apart.
    private func referringConnection() async -> BusConnection? {
        if let connection = try? await current(), connection.isMessageBus { return connection }
        if let known = referrer, await known.isOpen { return known }
        for route in (try? endpoint.routes()) ?? [] where route.isMessageBus {
            guard let connection = try? await BusConnection.open(route, on: queue) else { continue }
            // Somebody else may have opened one meanwhile.
            if let known = referrer, await known.isOpen { return known }
            referrer = connection
            return connection
        }
        return nil
    }

    private func reference(_ member: String, _ unit: BusUnitName) -> BusCall {
        BusCall(
            member: member, arguments: [.string(unit.rawValue)], operation: "keep",
            subject: unit.rawValue)
    }
}

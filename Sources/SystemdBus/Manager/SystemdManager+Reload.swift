extension SystemdManager {
    /// Lets systemd read all unit files again, and waits until it has.
    ///
    /// - Throws: ``BusError`` with ``BusError/Name/limitsExceeded`` when it has done so too often.
    public func daemonReload() async throws(BusError) {
        let call = BusCall(member: "Reload", operation: "reload", subject: "the manager")
        try await request(call, kind: .reload)
    }

    /// Lets systemd replace itself by its program on disk, and waits until the new one answers.
    ///
    /// Units go on running, and jobs stay in the queue.
    ///
    /// - Throws: ``BusError`` when systemd refuses, or does not come back.
    public func daemonReexec() async throws(BusError) {
        let call = BusCall(
            member: "Reexecute", operation: "reexecute", subject: "the manager",
            allowsInteraction: allowsInteraction)
        let before = restarts
        let deadline = ContinuousClock.now + timeouts.reload
        do throws(BusError) {
            try await current().call(call, timeout: timeouts.reload)
        } catch  where error.isDisconnection {
            // It went away instead of an answer, as it is to.
        }
        // A lost connection is opened anew here; a message bus tells of the new manager.
        while restarts == before {
            _ = try await current()
            guard ContinuousClock.now < deadline else {
                throw call.located(BusError(name: .timedOut))
            }
            guard (try? await Task.sleep(for: .milliseconds(2))) != nil else {
                throw call.located(BusError(name: .cancelled))
            }
        }
    }
}

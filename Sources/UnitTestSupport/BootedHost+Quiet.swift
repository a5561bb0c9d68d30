import Glibc
import Synchronization

/// Who uses a host that several tests share.
///
/// A test that restarts the host's systemd, or must not see anybody else's reload, has to be alone
/// with it; all others are there together.
private struct HostUsers {
    var together = 0
    var isAlone = false
    /// Somebody waits to be alone, so nobody new comes in.
    var isWanted = false
}

private let users = Mutex<[Int: HostUsers]>([:])

extension BootedHost {
    /// The releases whose hosts the current task has been let in to.
    @TaskLocal private static var admitted: Set<Int> = []

    /// Does something with the host while no test is alone with it.
    ///
    /// - Parameter body: What to do.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws.
    public func together<Value>(_ body: () async throws -> Value) async throws -> Value {
        guard !Self.admitted.contains(version) else { return try await body() }
        while !enterTogether() { try await Task.sleep(for: .milliseconds(2)) }
        defer { users.withLock { $0[version]?.together -= 1 } }
        return try await Self.$admitted.withValue(Self.admitted.union([version])) {
            try await body()
        }
    }

    /// Does something with the host while no other test does; not to be called from within
    /// ``together(_:)``.
    ///
    /// - Parameter body: What to do.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws.
    public func alone<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            while !enterAlone() { try await Task.sleep(for: .milliseconds(2)) }
        } catch {
            stopWanting()
            throw error
        }
        defer { users.withLock { $0[version] = HostUsers() } }
        return try await Self.$admitted.withValue(Self.admitted.union([version])) {
            try await body()
        }
    }

    /// Does something quick with the host from a test that has not said how it uses it.
    ///
    /// It waits a moment for a test that is alone with the host, and no longer: it blocks a thread
    /// of which there are few, and which that test needs to come to its end.
    func briefly<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        guard !Self.admitted.contains(version) else { return try body() }
        for _ in 0..<100 {
            guard enterTogether() else {
                usleep(5000)
                continue
            }
            defer { users.withLock { $0[version]?.together -= 1 } }
            return try body()
        }
        return try body()
    }

    private func enterTogether() -> Bool {
        users.withLock { users in
            let state = users[version] ?? HostUsers()
            guard !state.isAlone, !state.isWanted else { return false }
            users[version, default: HostUsers()].together += 1
            return true
        }
    }

    /// Lets others in again when a task that waited to be alone was cancelled; others that wait for
    /// the same say so again.
    private func stopWanting() {
        users.withLock { $0[version]?.isWanted = false }
    }

    private func enterAlone() -> Bool {
        users.withLock { users in
            var state = users[version] ?? HostUsers()
            defer { users[version] = state }
            guard !state.isAlone else { return false }
            state.isWanted = state.together > 0
            state.isAlone = !state.isWanted
            return state.isAlone
        }
    }
}

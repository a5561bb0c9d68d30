/// What a test waited for and did not get.
public struct DeadlineError: Error, CustomStringConvertible {
    /// How long it waited.
    public let time: Duration

    /// One sentence.
    public var description: String {
        "it had not come to an end after \(time.components.seconds) s"
    }
}

/// Does something that waits, and gives it up after a while: a test that waits for ever says
/// nothing.
///
/// - Parameters:
///   - time: How long it may take; a slow machine has to be patient.
///   - body: What to do; it has to end when its task is cancelled, as iterating a stream does.
/// - Returns: What `body` returns.
/// - Throws: ``DeadlineError``, and what `body` throws.
public func withDeadline<Value: Sendable>(
    _ time: Duration = .seconds(90), _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await withThrowingTaskGroup(of: Value?.self) { group in
        group.addTask { try await body() }
        group.addTask {
            try await Task.sleep(for: time)
            return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let value = first else {
            throw DeadlineError(time: time)
        }
        return value
    }
}

/// Waits until something is so, asking every few milliseconds.
///
/// - Parameters:
///   - time: How long to wait at most.
///   - condition: What has to be so.
/// - Throws: ``DeadlineError``, and what `condition` throws.
public func eventually(
    within time: Duration = .seconds(90), _ condition: () async throws -> Bool
) async throws {
    let end = ContinuousClock.now + time
    while try await !condition() {
        guard ContinuousClock.now < end else { throw DeadlineError(time: time) }
        try await Task.sleep(for: .milliseconds(2))
    }
}

extension SystemdManager {
    /// What kind of call it is, for how long it may take.
    enum RequestKind {
        case query, control, unitFiles, reload
    }

    func timeout(for kind: RequestKind) -> Duration {
        switch kind {
        case .query: timeouts.query
        case .control: patient(timeouts.control)
        case .unitFiles: patient(timeouts.unitFiles)
        case .reload: timeouts.reload
        }
    }

    /// Somebody who is asked for a password needs time.
    private func patient(_ timeout: Duration) -> Duration {
        allowsInteraction ? max(timeout, .seconds(120)) : timeout
    }

    /// Makes a call; when the connection is lost on the way, again on a new one.
    ///
    /// Whether systemd has done it nobody knows then; `isRepeatable` says that twice does no harm.
    func request<Reply: Sendable>(
        _ call: BusCall, kind: RequestKind, isRepeatable: Bool = true,
        decode: @escaping ReplyDecoder<Reply>
    ) async throws(BusError) -> Reply {
        var call = call
        if kind != .query { call.allowsInteraction = allowsInteraction }
        let limit = timeout(for: kind)
        let deadline = ContinuousClock.now + limit
        while true {
            do throws(BusError) {
                let connection = try await current()
                return try await connection.call(call, timeout: limit, decode: decode)
            } catch {
                guard isRepeatable, error.isDisconnection, !isClosed, !Task.isCancelled,
                    ContinuousClock.now < deadline
                else { throw call.located(error) }
            }
            // A message bus whose systemd is away answers at once.
            try? await Task.sleep(for: .milliseconds(10))
        }
    }

    /// Makes a call whose reply says nothing.
    func request(
        _ call: BusCall, kind: RequestKind, isRepeatable: Bool = true
    ) async throws(BusError) {
        try await request(call, kind: kind, isRepeatable: isRepeatable) { _ in }
    }

    /// Makes many calls at once; those whose connection was lost are made again.
    func requests<Reply: Sendable>(
        _ calls: [BusCall], kind: RequestKind, decode: @escaping ReplyDecoder<Reply>
    ) async -> [Result<Reply, BusError>] {
        let limit = timeout(for: kind)
        do throws(BusError) {
            let deadline = ContinuousClock.now + limit
            var results = await (try current()).exchange(calls, timeout: limit, decode: decode)
            while true {
                let lost = results.indices.filter { results[$0].isDisconnection }
                guard !lost.isEmpty, !isClosed, !Task.isCancelled, ContinuousClock.now < deadline
                else { return results }
                try? await Task.sleep(for: .milliseconds(10))
                let again = await (try current()).exchange(
                    lost.map { calls[$0] }, timeout: limit, decode: decode)
                for (index, result) in zip(lost, again) { results[index] = result }
            }
        } catch {
            return calls.map { .failure($0.located(error)) }
        }
    }
}

extension Result where Failure == BusError {
    /// Whether it failed because systemd was gone.
    fileprivate var isDisconnection: Bool {
        if case .failure(let error) = self { error.isDisconnection } else { false }
    }
}

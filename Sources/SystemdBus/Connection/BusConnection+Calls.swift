import CSystemd

extension BusConnection {
    /// Makes one call and waits for its reply.
    func call<Reply: Sendable>(
        _ call: BusCall, timeout: Duration, decode: @escaping ReplyDecoder<Reply>
    ) async throws(BusError) -> Reply {
        let results = await exchange([call], timeout: timeout, decode: decode)
        guard let result = results.first else { throw BusError(name: .disconnected) }
        return try result.get()
    }

    /// Makes one call and waits until it is answered.
    func call(_ call: BusCall, timeout: Duration) async throws(BusError) {
        try await self.call(call, timeout: timeout) { _ in }
    }

    /// Makes calls without waiting for one reply before the next call, and waits for all replies.
    ///
    /// - Returns: A result for each call, in the order of the calls. When the task is cancelled,
    ///   the calls without a reply end with ``BusError/Name/cancelled``.
    func exchange<Reply: Sendable>(
        _ calls: [BusCall], timeout: Duration, decode: @escaping ReplyDecoder<Reply>
    ) async -> [Result<Reply, BusError>] {
        guard !calls.isEmpty else { return [] }
        let number = nextNumber()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let exchange = BusExchange(calls, decode: decode, continuation: continuation)
                for (index, call) in calls.enumerated() {
                    waitingCalls.append(
                        WaitingCalls.Element(
                            call: call, timeout: timeout, exchange: number, collector: exchange,
                            index: index))
                }
                // Nothing is processed before this point: a reply would find nobody waiting.
                sendWaitingCalls()
            }
        } onCancel: {
            // It runs after the code above, which holds the queue.
            queue.perform { self.assumeIsolated { $0.cancel(exchange: number) } }
        }
    }

    /// Sends calls while not too many wait for a reply.
    private func sendWaitingCalls() {
        while pendingCalls.count < windowSize, let next = waitingCalls.next() { send(next) }
        process()
    }

    private func send(_ waiting: WaitingCalls.Element) {
        guard let bus else {
            return waiting.collector.fail(BusError(name: .disconnected), at: waiting.index)
        }
        let pending = PendingCall(
            connection: self, number: nextNumber(), deadline: .now + waiting.timeout,
            waiting: waiting)
        do throws(BusError) {
            let message = try waiting.call.message(on: bus, isMessageBus: isMessageBus)
            let context = Unmanaged.passRetained(pending)
            let status = sd_bus_call_async(
                bus, &pending.slot, message.pointer, receiveReply, context.toOpaque(),
                waiting.timeout.microseconds)
            guard status >= 0 else {
                context.release()
                throw BusError(status: status)
            }
            pendingCalls[pending.number] = pending
        } catch {
            waiting.collector.fail(error, at: waiting.index)
        }
    }

    /// Hands a reply to whoever waits for it, and sends the next call.
    fileprivate func received(_ message: borrowing BusMessage, for pending: PendingCall) {
        pendingCalls[pending.number] = nil
        sd_bus_slot_unref(pending.slot)
        // sd-bus itself makes an error reply when the time is over and when the bus is gone.
        if message.error()?.name == .noReply, let reason = missingReplyReason(pending) {
            pending.collector.fail(reason, at: pending.index)
        } else {
            pending.collector.receive(message, at: pending.index)
        }
        while pendingCalls.count < windowSize, let next = waitingCalls.next() { send(next) }
    }

    private func missingReplyReason(_ pending: PendingCall) -> BusError? {
        if let bus, sd_bus_is_open(bus) <= 0 { return BusError(name: .disconnected) }
        return pending.deadline <= .now ? BusError(name: .timedOut) : nil
    }

    private func cancel(exchange: UInt64) {
        let error = BusError(name: .cancelled)
        for waiting in waitingCalls.remove(exchange: exchange) {
            waiting.collector.fail(error, at: waiting.index)
        }
        for pending in pendingCalls.values where pending.exchange == exchange {
            abandon(pending, with: error)
        }
        sendWaitingCalls()
    }

    /// Ends every call that has no reply.
    func failAllCalls(_ error: BusError) {
        let waiting = waitingCalls
        waitingCalls.removeAll()
        for pending in pendingCalls.values { abandon(pending, with: error) }
        var rest = waiting
        while let next = rest.next() { next.collector.fail(error, at: next.index) }
    }

    private func abandon(_ pending: PendingCall, with error: BusError) {
        pendingCalls[pending.number] = nil
        sd_bus_slot_unref(pending.slot)
        // The reference that the callback would have taken back.
        Unmanaged.passUnretained(pending).release()
        pending.collector.fail(error, at: pending.index)
    }
}

/// What sd-bus calls with a reply.
///
/// It does so from `sd_bus_process`, on the bus's queue.
private func receiveReply(
    message: OpaquePointer?, context: UnsafeMutableRawPointer?,
    error: UnsafeMutablePointer<sd_bus_error>?
) -> CInt {
    guard let message, let context else { return 0 }
    let connection = Unmanaged<PendingCall>.fromOpaque(context).takeUnretainedValue().connection
    // Addresses, since the compiler cannot see that both objects stay on this queue.
    let (messageAddress, contextAddress) = (UInt(bitPattern: message), UInt(bitPattern: context))
    connection.assumeIsolated { connection in
        guard let message = OpaquePointer(bitPattern: messageAddress),
            let context = UnsafeRawPointer(bitPattern: contextAddress)
        else { return }
        let pending = Unmanaged<PendingCall>.fromOpaque(context).takeRetainedValue()
        connection.received(BusMessage(retaining: message), for: pending)
    }
    return 1
}

extension Duration {
    /// Whole microseconds, as systemd counts; `UInt64.max` is without end.
    var microseconds: UInt64 {
        let (seconds, attoseconds) = components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        let (whole, overflows) = UInt64(seconds).multipliedReportingOverflow(by: 1_000_000)
        guard !overflows else { return .max }
        let (sum, carries) = whole.addingReportingOverflow(UInt64(attoseconds / 1_000_000_000_000))
        return carries ? .max : sum
    }
}

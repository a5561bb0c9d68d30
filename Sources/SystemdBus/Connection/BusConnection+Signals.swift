import CSystemd

/// Which signals are wanted.
struct SignalRule: Sendable, Hashable {
    var sender: String?
    var path: String?
    var pathNamespace: String?
    var interface: String
    var member: String?
    var firstArgument: String?

    /// A signal of the manager itself.
    static func manager(_ member: String) -> SignalRule {
        SignalRule(
            sender: BusCall.systemdName, path: BusCall.managerPath,
            interface: BusCall.managerInterface, member: member)
    }

    /// The rule as D-Bus writes it.
    ///
    /// Without a message bus, signals have no sender.
    func text(isMessageBus: Bool) -> String {
        let conditions = [
            ("sender", isMessageBus ? sender : nil), ("path", path),
            ("path_namespace", pathNamespace), ("interface", interface), ("member", member),
            ("arg0", firstArgument),
        ]
        return "type='signal'"
            + conditions.compactMap { key, value in value.map { ",\(key)='\($0)'" } }.joined()
    }
}

/// A signal, with everything in it copied.
struct BusSignal: Sendable, Hashable {
    let path: String
    let interface: String
    let member: String
    let arguments: [BusValue]
}

/// A match rule that is in force, as the signal callback finds it again.
final class SignalSubscription {
    unowned let connection: BusConnection
    let handler: @Sendable (borrowing BusMessage) -> Void
    private var slot: OpaquePointer?

    init(connection: BusConnection, handler: @escaping @Sendable (borrowing BusMessage) -> Void) {
        self.connection = connection
        self.handler = handler
    }

    /// Puts a rule in force.
    ///
    /// The subscription has to live until ``release()``.
    func install(_ rule: String, on bus: OpaquePointer) throws(BusError) {
        // The bus handles messages in order, so calls that follow find the rule in force. Should
        // it refuse the rule, sd-bus closes the connection.
        let status = sd_bus_add_match_async(
            bus, &slot, rule, receiveSignal, nil, Unmanaged.passUnretained(self).toOpaque())
        guard status >= 0 else {
            throw BusError(status: status, operation: "subscribe to signals")
        }
    }

    func release() {
        sd_bus_slot_unref(slot)
        slot = nil
    }
}

extension BusConnection {
    /// Calls a handler with every signal that a rule matches, until the connection closes.
    ///
    /// - Returns: A number for ``unsubscribe(_:)``.
    @discardableResult
    func subscribe(
        to rule: SignalRule, handler: @escaping @Sendable (borrowing BusMessage) -> Void
    ) throws(BusError) -> UInt64 {
        guard let bus else {
            throw BusError(name: .disconnected, operation: "subscribe to signals")
        }
        let subscription = SignalSubscription(connection: self, handler: handler)
        try subscription.install(rule.text(isMessageBus: isMessageBus), on: bus)
        let number = nextNumber()
        subscriptions[number] = subscription
        updateWatch()
        return number
    }

    /// Ends a subscription.
    func unsubscribe(_ number: UInt64) {
        subscriptions.removeValue(forKey: number)?.release()
        updateWatch()
    }

    /// The signals that a rule matches, from now on and until the connection closes.
    ///
    /// At most `limit` wait for a slow reader; of more, the oldest stay and the newest are dropped.
    func signals(
        matching rule: SignalRule, limit: Int = 4096
    ) throws(BusError) -> AsyncStream<BusSignal> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: BusSignal.self, bufferingPolicy: .bufferingOldest(limit))
        let finisher = StreamFinisher(continuation)
        let number = try subscribe(to: rule) { message in
            guard let arguments = try? message.readValues() else { return }
            finisher.continuation.yield(
                BusSignal(
                    path: message.path ?? "", interface: message.interface ?? "",
                    member: message.member ?? "", arguments: arguments))
        }
        continuation.onTermination = { [weak self] _ in
            guard let self else { return }
            queue.perform { self.assumeIsolated { $0.unsubscribe(number) } }
        }
        return stream
    }
}

/// Ends a stream when the subscription that feeds it is gone.
private final class StreamFinisher: Sendable {
    let continuation: AsyncStream<BusSignal>.Continuation

    init(_ continuation: AsyncStream<BusSignal>.Continuation) {
        self.continuation = continuation
    }

    deinit {
        continuation.finish()
    }
}

/// What sd-bus calls with a signal.
///
/// It does so from `sd_bus_process`, on the bus's queue.
private func receiveSignal(
    message: OpaquePointer?, context: UnsafeMutableRawPointer?,
    error: UnsafeMutablePointer<sd_bus_error>?
) -> CInt {
    guard let message, let context else { return 0 }
    let subscription = Unmanaged<SignalSubscription>.fromOpaque(context).takeUnretainedValue()
    subscription.handler(BusMessage(retaining: message))
    // Others may want the same signal.
    return 0
}

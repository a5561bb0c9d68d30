import CSystemd

/// Reads a reply into a value.
///
/// It runs on the bus's queue, before any later message is handled.
typealias ReplyDecoder<Reply> = @Sendable (borrowing BusMessage) throws(BusError) -> Reply

/// What waits for the replies to calls that were made together.
protocol ReplyCollector: AnyObject {
    /// Takes the reply to one call.
    func receive(_ message: borrowing BusMessage, at index: Int)
    /// Notes that one call has no reply.
    func fail(_ error: BusError, at index: Int)
}

/// Calls made together, and the one task that waits for all of their replies.
final class BusExchange<Reply: Sendable>: ReplyCollector {
    private let calls: [BusCall]
    private let decode: ReplyDecoder<Reply>
    private var results: [Result<Reply, BusError>?]
    private var missing: Int
    private var continuation: CheckedContinuation<[Result<Reply, BusError>], Never>?

    init(
        _ calls: [BusCall], decode: @escaping ReplyDecoder<Reply>,
        continuation: CheckedContinuation<[Result<Reply, BusError>], Never>
    ) {
        self.calls = calls
        self.decode = decode
        self.continuation = continuation
        results = Array(repeating: nil, count: calls.count)
        missing = calls.count
    }

    func receive(_ message: borrowing BusMessage, at index: Int) {
        if let error = message.error() { return fail(error, at: index) }
        do {
            settle(.success(try decode(message)), at: index)
        } catch {
            fail(error, at: index)
        }
    }

    func fail(_ error: BusError, at index: Int) {
        settle(.failure(calls[index].located(error)), at: index)
    }

    private func settle(_ result: Result<Reply, BusError>, at index: Int) {
        guard results[index] == nil else { return }
        results[index] = result
        missing -= 1
        guard missing == 0, let continuation else { return }
        self.continuation = nil
        continuation.resume(returning: results.compactMap(\.self))
    }
}

/// A call that has been sent, as the reply callback finds it again.
final class PendingCall {
    unowned let connection: BusConnection
    let number: UInt64
    let exchange: UInt64
    let collector: any ReplyCollector
    let index: Int
    /// When the call ends without a reply, in the monotonic clock.
    let deadline: ContinuousClock.Instant
    /// Ends the call when it is given back before the reply.
    var slot: OpaquePointer?

    init(
        connection: BusConnection, number: UInt64, deadline: ContinuousClock.Instant,
        waiting: WaitingCalls.Element
    ) {
        self.connection = connection
        self.number = number
        self.deadline = deadline
        exchange = waiting.exchange
        collector = waiting.collector
        index = waiting.index
    }
}

/// Calls that wait until fewer others wait for a reply, first come first served.
struct WaitingCalls {
    struct Element {
        let call: BusCall
        let timeout: Duration
        let exchange: UInt64
        let collector: any ReplyCollector
        let index: Int
    }

    private var elements: [Element] = []
    private var start = 0

    var isEmpty: Bool { start == elements.count }

    mutating func append(_ element: Element) {
        elements.append(element)
    }

    mutating func next() -> Element? {
        guard start < elements.count else { return nil }
        defer {
            start += 1
            if start == elements.count { removeAll() }
        }
        return elements[start]
    }

    mutating func removeAll() {
        elements = []
        start = 0
    }

    /// Takes out the calls that belong to an exchange.
    mutating func remove(exchange: UInt64) -> [Element] {
        let left = elements[start...]
        elements = left.filter { $0.exchange != exchange }
        start = 0
        return left.filter { $0.exchange == exchange }
    }
}

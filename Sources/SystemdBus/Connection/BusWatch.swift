import Dispatch
import Glibc

/// Wakes a connection when its bus can be read or written, or when a deadline has come.
///
/// Each source watches a duplicate of the bus's descriptor, which it closes when it has been
/// cancelled: the bus can then be closed at any time.
struct BusWatch {
    /// Why the connection is woken.
    enum Reason: Sendable {
        case transport, deadline
    }

    private let reading: any DispatchSourceRead
    private let writing: any DispatchSourceWrite
    private let timer: any DispatchSourceTimer
    private var waitsToWrite = false
    /// When the timer fires, in microseconds of the monotonic clock.
    private var deadline = UInt64.max

    init(
        descriptor: Int32, queue: DispatchQueue, wake: @escaping @Sendable (Reason) -> Void
    ) throws(BusError) {
        let readable = try Self.duplicate(descriptor)
        let writable: Int32
        do {
            writable = try Self.duplicate(descriptor)
        } catch {
            close(readable)
            throw error
        }
        reading = DispatchSource.makeReadSource(fileDescriptor: readable, queue: queue)
        writing = DispatchSource.makeWriteSource(fileDescriptor: writable, queue: queue)
        timer = DispatchSource.makeTimerSource(queue: queue)
        reading.setCancelHandler { close(readable) }
        writing.setCancelHandler { close(writable) }
        reading.setEventHandler { wake(.transport) }
        writing.setEventHandler { wake(.transport) }
        timer.setEventHandler { wake(.deadline) }
        reading.resume()
        timer.resume()
    }

    /// Wakes the connection when there is room to write, or no longer.
    mutating func setWaitsToWrite(_ waits: Bool) {
        guard waits != waitsToWrite else { return }
        waitsToWrite = waits
        if waits { writing.resume() } else { writing.suspend() }
    }

    /// Wakes the connection at a time of the monotonic clock, in microseconds; `UInt64.max` is
    /// never.
    ///
    /// A timer that is set earlier stays: waking too early costs less than setting it anew for
    /// every call.
    mutating func setDeadline(_ microseconds: UInt64) {
        guard microseconds < deadline else { return }
        let (nanoseconds, isFar) = microseconds.multipliedReportingOverflow(by: 1000)
        guard !isFar else { return }
        deadline = microseconds
        timer.schedule(deadline: DispatchTime(uptimeNanoseconds: nanoseconds))
    }

    /// Notes that the timer has fired.
    mutating func deadlineHasCome() {
        deadline = .max
    }

    /// Ends all watching.
    mutating func cancel() {
        // A suspended source is never told that it was cancelled.
        setWaitsToWrite(true)
        reading.cancel()
        writing.cancel()
        timer.cancel()
    }

    private static func duplicate(_ descriptor: Int32) throws(BusError) -> Int32 {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw BusError(status: -errno, operation: "watch the bus") }
        return copy
    }
}

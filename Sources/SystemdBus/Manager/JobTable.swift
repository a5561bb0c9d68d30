import Dispatch

/// The end of a job, as the signal `JobRemoved` tells it.
struct RemovedJob: Sendable {
    let id: UInt32
    let path: String
    let unit: String
    let result: JobResult

    init(_ message: borrowing BusMessage) throws(BusError) {
        id = try message.readUInt32()
        path = try message.readObjectPath()
        unit = try message.readString()
        result = JobResult(rawValue: try message.readString())
    }
}

/// The jobs whose end somebody waits for, by their path.
///
/// A job is expected from within the reply that names it, which is handled before the signal that
/// tells its end; so no end is missed. Jobs of one unit merge, so several may wait for one.
struct JobTable {
    typealias Continuation = CheckedContinuation<Result<JobResult, BusError>, Never>

    struct Entry {
        let unit: BusUnitName
        let verb: UnitVerb
        /// Who will want the result and has not asked for it yet.
        var expected = 0
        /// Who waits for it.
        var waiters: [UInt64: Waiter] = [:]
        /// The result, once it is there.
        var result: JobResult?
    }

    struct Waiter {
        let continuation: Continuation
        let timer: (any DispatchSourceTimer)?

        func resume(_ result: Result<JobResult, BusError>) {
            timer?.cancel()
            continuation.resume(returning: result)
        }
    }

    private var entries: [String: Entry] = [:]

    private var lastNumber: UInt64 = 0

    /// A number for a waiter that no other has.
    mutating func nextNumber() -> UInt64 {
        lastNumber += 1
        return lastNumber
    }

    var isEmpty: Bool { entries.isEmpty }

    /// The jobs that have not ended, as far as is known.
    var unfinished: [(path: String, entry: Entry)] {
        entries.filter { $1.result == nil }.map { ($0, $1) }
    }

    /// Notes that somebody will ask for a job's result.
    mutating func expect(_ path: String, unit: BusUnitName, verb: UnitVerb) {
        entries[path, default: Entry(unit: unit, verb: verb)].expected += 1
    }

    /// Takes the result of a job that was expected, if it is there.
    mutating func take(_ path: String) -> JobResult? {
        guard let result = entries[path]?.result else { return nil }
        entries[path]?.expected -= 1
        removeIfDone(path)
        return result
    }

    /// Puts a waiter where it was expected.
    mutating func wait(_ waiter: Waiter, number: UInt64, for path: String) {
        entries[path]?.expected -= 1
        entries[path]?.waiters[number] = waiter
    }

    /// Gives a job's result to whoever waits for it, and keeps it for who is still expected.
    mutating func finish(_ path: String, _ result: JobResult) {
        guard var entry = entries[path], entry.result == nil else { return }
        let waiters = entry.waiters.values
        entry.waiters = [:]
        entry.result = result
        entries[path] = entry
        removeIfDone(path)
        for waiter in waiters { waiter.resume(.success(result)) }
    }

    /// Ends one wait without a result.
    mutating func abandon(_ number: UInt64, for path: String, with error: BusError) {
        guard let waiter = entries[path]?.waiters.removeValue(forKey: number) else { return }
        removeIfDone(path)
        waiter.resume(.failure(error))
    }

    /// Ends every wait without a result.
    mutating func failAll(_ error: BusError) {
        let all = entries.values
        entries = entries.compactMapValues { entry in
            guard entry.expected > 0 else { return nil }
            var entry = entry
            entry.waiters = [:]
            return entry
        }
        for waiter in all.flatMap(\.waiters.values) { waiter.resume(.failure(error)) }
    }

    private mutating func removeIfDone(_ path: String) {
        guard let entry = entries[path], entry.expected == 0, entry.waiters.isEmpty else { return }
        entries[path] = nil
    }
}

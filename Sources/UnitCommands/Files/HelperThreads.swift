import CLinux
import Dispatch
import Glibc
import Synchronization

/// Threads that help with work which can be shared, one fewer than the machine has processors.
///
/// Takes the place of Dispatch, whose first thread comes to work two milliseconds after it was
/// asked for, as long as linting a hundred files takes: the kernel starts a thread on the processor
/// of the one that made it, and wakes it there, where it waits until that one gives way. A helper
/// stays off that processor.
final class HelperThreads: Sendable {
    /// Those of the program; more than 31 would take longer to start than they save.
    static let shared = HelperThreads(
        limit: min(max(0, sysconf(Int32(_SC_NPROCESSORS_ONLN)) - 1), 31))

    private struct Job {
        /// The same for all jobs that were given together.
        let number: Int
        let body: @Sendable () -> Void
        /// Is signalled when nothing of the job is left.
        let done: DispatchSemaphore
    }

    private struct State {
        var waiting: [Job] = []
        var lastNumber = 0
        var threadCount = 0
        var busyCount = 0
    }

    private let state = Mutex(State())
    /// Counts the jobs that were given; of those that were taken back too.
    private let given = DispatchSemaphore(value: 0)
    private let limit: Int

    /// No thread yet, and never more than a number of them.
    init(limit: Int) {
        self.limit = limit
    }

    /// Has a helper do some work as soon as it can; without helpers, it is never done.
    func start(_ work: @escaping @Sendable () -> Void) {
        _ = give(work, times: 1, done: DispatchSemaphore(value: 0))
    }

    /// Does work in this thread and in some helpers, all of which do the same work until there is
    /// nothing left to do.
    ///
    /// - Parameters:
    ///   - count: How many threads work, at most.
    ///   - work: What each of them does. A helper that comes when this thread has done all of it
    ///     does nothing.
    func share(among count: Int, _ work: @Sendable () -> Void) {
        withoutActuallyEscaping(work) { work in
            let done = DispatchSemaphore(value: 0)
            let helperCount = min(max(0, count - 1), limit)
            let number = give(work, times: helperCount, done: done)
            work()
            for _ in 0..<helperCount - takeBack(number) { done.wait() }
        }
    }

    private func give(
        _ body: @escaping @Sendable () -> Void, times: Int, done: DispatchSemaphore
    ) -> Int {
        let (number, missing) = state.withLock { state in
            state.lastNumber += 1
            let job = Job(number: state.lastNumber, body: body, done: done)
            state.waiting += repeatElement(job, count: times)
            let lacking = state.waiting.count - (state.threadCount - state.busyCount)
            let missing = max(0, min(lacking, limit - state.threadCount))
            state.threadCount += missing
            return (state.lastNumber, missing)
        }
        for _ in 0..<missing where !startThread() { state.withLock { $0.threadCount -= 1 } }
        for _ in 0..<times { given.signal() }
        return number
    }

    /// Takes jobs back that nobody has begun.
    ///
    /// - Returns: How many.
    private func takeBack(_ number: Int) -> Int {
        state.withLock { state in
            let count = state.waiting.count
            state.waiting.removeAll { $0.number == number }
            return count - state.waiting.count
        }
    }

    /// Starts a thread.
    ///
    /// - Returns: False where the system has no room for one; the others do its work then.
    private func startThread() -> Bool {
        var attributes = pthread_attr_t()
        guard pthread_attr_init(&attributes) == 0 else { return false }
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        if var others = Self.otherProcessors() {
            pthread_attr_setaffinity_np(&attributes, MemoryLayout<cpu_set_t>.size, &others)
        }
        var thread = pthread_t()
        let threads = Unmanaged.passRetained(self)
        let code = pthread_create(
            &thread, &attributes,
            { threads in
                guard let threads else { return nil }
                Unmanaged<HelperThreads>.fromOpaque(threads).takeRetainedValue().serve()
            }, threads.toOpaque())
        if code != 0 { threads.release() }
        return code == 0
    }

    /// The processors that this thread may use, without the one that it runs on; nil when there
    /// are no others, or more than a set of the C library holds.
    private static func otherProcessors() -> cpu_set_t? {
        var processors = cpu_set_t()
        let current = Int(sched_getcpu())
        guard (0..<MemoryLayout<cpu_set_t>.size * 8).contains(current),
            sched_getaffinity(0, MemoryLayout<cpu_set_t>.size, &processors) == 0
        else { return nil }
        let isAlone = withUnsafeMutableBytes(of: &processors) { bytes in
            bytes[current / 8] &= ~(1 << UInt8(current % 8))
            return bytes.allSatisfy { $0 == 0 }
        }
        return isAlone ? nil : processors
    }

    /// Does one job after the other, until the process ends.
    private func serve() -> Never {
        // Signals are for the first thread.
        var signals = sigset_t()
        sigfillset(&signals)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        while true {
            given.wait()
            doNext()?.signal()
        }
    }

    /// Does the next job, unless it was taken back.
    ///
    /// - Returns: Who waits for it. Nothing holds the work any more then, which must not outlive
    ///   the call of ``share(among:_:)``.
    private func doNext() -> DispatchSemaphore? {
        let job = state.withLock { state -> Job? in
            guard !state.waiting.isEmpty else { return nil }
            state.busyCount += 1
            return state.waiting.removeFirst()
        }
        guard let job else { return nil }
        job.body()
        state.withLock { $0.busyCount -= 1 }
        return job.done
    }
}

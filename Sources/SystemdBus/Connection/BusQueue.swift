import Dispatch

/// The serial queue that is also the executor of the actors that use one bus.
///
/// sd-bus objects may be used from one thread at a time. What runs on the queue is isolated to
/// those actors, so callbacks from C may assume it; the assumption traps where it is wrong.
final class BusQueue: SerialExecutor {
    let queue: DispatchQueue

    init(label: String) {
        queue = DispatchQueue(label: label)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    /// Runs work on the queue, after what is queued already.
    func perform(_ work: @escaping @Sendable () -> Void) {
        queue.async(execute: work)
    }

    func checkIsolated() {
        dispatchPrecondition(condition: .onQueue(queue))
    }
}

import Dispatch
import Synchronization

/// Works on many files, as many at a time as the machine has processors.
enum FileBatches {
    /// Small batches keep every processor busy without a hand-over for each file.
    private static let batchSize = 16

    private struct Progress<Result: Sendable> {
        var batches: [[Result]]
        var done = 0
    }

    /// The results for all paths, in their order, however long each takes.
    ///
    /// No task is started: of a single file, waking a second thread would take longer than
    /// the work.
    static func map<Result: Sendable>(
        _ paths: [String], progress: @Sendable (_ done: Int, _ total: Int) -> Void,
        _ work: @Sendable (String) -> Result
    ) -> [Result] {
        guard paths.count > batchSize else { return paths.map(work) }
        let starts = Array(stride(from: 0, to: paths.count, by: batchSize))
        let state = Mutex(Progress(batches: [[Result]](repeating: [], count: starts.count)))
        DispatchQueue.concurrentPerform(iterations: starts.count) { index in
            let start = starts[index]
            let results = paths[start..<min(start + batchSize, paths.count)].map(work)
            state.withLock {
                $0.batches[index] = results
                $0.done += results.count
                progress($0.done, paths.count)
            }
        }
        return state.withLock { $0.batches.flatMap(\.self) }
    }
}

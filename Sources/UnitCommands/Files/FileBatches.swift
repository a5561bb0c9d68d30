import Synchronization
import UnitModel
import UnitWorkspace

/// Works on many files, as many at a time as the machine has processors.
enum FileBatches {
    /// Small batches keep every processor busy without a hand-over for each file.
    private static let batchSize = 8

    private struct Progress<Result: Sendable> {
        var batches: [[Result]]
        var done = 0
    }

    /// Works on all files, however long each takes.
    ///
    /// No task is started: of a single file, waking a second thread would take longer than
    /// the work.
    ///
    /// - Parameters:
    ///   - files: What to work on: paths, or what was made of files before.
    ///   - progress: Is told how many files are done.
    ///   - worker: Makes what works on files; each of them is used by one thread only, so that
    ///     it may remember things without waiting for others.
    /// - Returns: The results in the order of the files.
    static func map<File: Sendable, Result: Sendable>(
        _ files: [File], progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in },
        _ worker: @Sendable () -> (File) -> Result
    ) -> [Result] {
        mapBatches(files, progress: progress) {
            let work = worker()
            return { $0.map(work) }
        }
    }

    /// The same for work that is done for several files at once.
    ///
    /// - Parameters:
    ///   - files: What to work on.
    ///   - progress: Is told how many files are done.
    ///   - worker: Makes what works on some of the files.
    /// - Returns: The results in the order of the files.
    static func mapBatches<File: Sendable, Result: Sendable>(
        _ files: [File], progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in },
        _ worker: @Sendable () -> ([File]) -> [Result]
    ) -> [Result] {
        guard files.count > batchSize else { return worker()(files) }
        let total = files.count
        let starts = Array(stride(from: 0, to: files.count, by: batchSize))
        let state = Mutex(Progress(batches: [[Result]](repeating: [], count: starts.count)))
        let next = Atomic(0)
        // A thread that finds less than two batches is not worth being woken.
        HelperThreads.shared.share(among: (starts.count + 1) / 2) {
            WorkerHeap.grow()
            let work = worker()
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < starts.count else { return }
                let start = starts[index]
                let files = Array(files[start..<min(start + batchSize, total)])
                let results = work(files)
                state.withLock {
                    $0.batches[index] = results
                    $0.done += files.count
                    progress($0.done, total)
                }
            }
        }
        return state.withLock { $0.batches.flatMap(\.self) }
    }

    /// Whether paths may mean so many files that several threads work on them: a directory does.
    static func areMany(_ paths: [String]) -> Bool {
        paths.count > batchSize
            || paths.contains { $0 != UnitFileFinder.standardInput && !UnitFileName.isNamed($0) }
    }

    /// Has a helper do what all threads need once, while this one still looks for files.
    static func prepare(_ work: @escaping @Sendable () -> Void) {
        HelperThreads.shared.start {
            WorkerHeap.grow()
            work()
        }
    }
}

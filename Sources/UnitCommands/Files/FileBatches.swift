/// Works on many files, as many at a time as the machine has processors.
enum FileBatches {
    /// The results for all paths, in their order, however long each takes.
    static func map<Result: Sendable>(
        _ paths: [String], progress: (_ done: Int, _ total: Int) -> Void,
        _ work: @escaping @Sendable (String) -> Result
    ) async -> [Result] {
        // A few files are done before tasks would have started.
        guard paths.count >= 8 else { return paths.map(work) }
        // Small batches keep every processor busy without a task for each file.
        let batchSize = 16
        let starts = Array(stride(from: 0, to: paths.count, by: batchSize))
        var batches = [[Result]](repeating: [], count: starts.count)
        var done = 0
        await withTaskGroup(of: (Int, [Result]).self) { group in
            for (index, start) in starts.enumerated() {
                let batch = paths[start..<min(start + batchSize, paths.count)]
                group.addTask { (index, batch.map(work)) }
            }
            for await (index, results) in group {
                batches[index] = results
                done += results.count
                progress(done, paths.count)
            }
        }
        return batches.flatMap(\.self)
    }
}

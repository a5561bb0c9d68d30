/// The journal of a machine that can be reached through its files.
public struct Journal: Sendable, Hashable {
    /// Where the files are.
    public enum Source: Sendable, Hashable {
        /// This machine's.
        case local
        /// Those of a whole file system at a path, such as a container's `/proc/PID/root`.
        case root(String)
    }

    /// Where the files are.
    public let source: Source

    /// The journal of a source; it is opened when it is read.
    public init(_ source: Source = .local) {
        self.source = source
    }

    /// The last messages that a filter lets through.
    ///
    /// - Parameters:
    ///   - count: At most how many.
    ///   - filter: Which messages.
    /// - Returns: The messages, the oldest first; fewer, or none, when the journal has no more or
    ///   the user may not read them.
    /// - Throws: ``BusError`` when the journal cannot be opened or read.
    public func last(
        _ count: Int, _ filter: JournalFilter
    ) async throws(BusError) -> [JournalEntry] {
        let reader = try await JournalReader.open(source, filter)
        return try await reader.last(count)
    }

    /// The last messages that each of several filters lets through.
    ///
    /// The journal is opened once, which for many filters takes most of the time.
    ///
    /// - Parameters:
    ///   - count: At most how many for each filter.
    ///   - filters: Which messages.
    /// - Returns: For each filter the messages, the oldest first.
    /// - Throws: ``BusError`` when the journal cannot be opened or read.
    public func last(
        _ count: Int, ofEach filters: [JournalFilter]
    ) async throws(BusError) -> [[JournalEntry]] {
        guard let first = filters.first else { return [] }
        let reader = try await JournalReader.open(source, first)
        return try await reader.last(count, ofEach: filters)
    }

    /// The messages that a filter lets through, from now on or after one that is known.
    ///
    /// At most 10,000 messages wait for a slow reader; of more, the newest are dropped.
    ///
    /// - Parameters:
    ///   - filter: Which messages.
    ///   - cursor: The message after which to begin; nil begins with the next one that is written.
    /// - Returns: The messages as they are written. Not reading them any more ends it.
    /// - Throws: ``BusError`` when the journal cannot be opened or read.
    public func follow(
        _ filter: JournalFilter, after cursor: String? = nil
    ) async throws(BusError) -> AsyncStream<JournalEntry> {
        let reader = try await JournalReader.open(source, filter)
        return try await reader.follow(after: cursor)
    }

    /// Waits until what has been said so far is in the journal's files.
    ///
    /// Without the right to ask for it, nothing happens. It may take two seconds.
    public func synchronize() async {
        let root: String
        switch source {
        case .local: root = ""
        case .root(let path): root = path
        }
        await JournalReader.onQueue { JournalSynchronization.run(root: root) }
    }
}

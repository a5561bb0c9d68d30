import CSystemd
import Glibc

/// One `sd_journal`, which may be used on one thread at a time only: on its queue.
actor JournalReader {
    private nonisolated let queue: BusQueue
    nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    private let journal: OpaquePointer
    private var watch: BusWatch?
    private var continuation: AsyncStream<JournalEntry>.Continuation?

    private init(_ source: Journal.Source, queue: BusQueue) throws(BusError) {
        var pointer: OpaquePointer?
        let status =
            switch source {
            case .local: sd_journal_open(&pointer, CInt(SD_JOURNAL_LOCAL_ONLY))
            case .root(let path):
                sd_journal_open_directory(&pointer, path, CInt(SD_JOURNAL_OS_ROOT))
            }
        guard status >= 0, let pointer else {
            throw BusError(status: status, operation: "open", subject: "the journal")
        }
        journal = pointer
        self.queue = queue
    }

    isolated deinit {
        watch?.cancel()
        sd_journal_close(journal)
    }

    /// Opens a journal; nothing is read yet.
    static func open(
        _ source: Journal.Source, _ filter: JournalFilter
    ) async throws(BusError) -> JournalReader {
        let queue = BusQueue(label: "unitsmith.journal")
        let reader = try JournalReader(source, queue: queue)
        try await reader.apply(filter)
        return reader
    }

    /// Runs what may block where it blocks nobody.
    static func onQueue(_ work: @escaping @Sendable () -> Void) async {
        let queue = BusQueue(label: "unitsmith.journal")
        await withCheckedContinuation { continuation in
            queue.perform {
                work()
                continuation.resume()
            }
        }
    }

    private func apply(_ filter: JournalFilter) throws(BusError) {
        for alternative in filter.alternatives {
            for field in alternative {
                // Zero is the length of a text that ends with a NUL.
                try check(sd_journal_add_match(journal, field, 0))
            }
            try check(sd_journal_add_disjunction(journal))
        }
    }

    /// The last messages, the oldest first.
    func last(_ count: Int) throws(BusError) -> [JournalEntry] {
        guard count > 0 else { return [] }
        try check(sd_journal_seek_tail(journal))
        let skipped = try check(sd_journal_previous_skip(journal, UInt64(count)))
        guard skipped > 0 else { return [] }
        var entries: [JournalEntry] = []
        repeat {
            if let entry = try entry() { entries.append(entry) }
        } while try check(sd_journal_next(journal)) > 0
        return entries
    }

    /// The last messages that each filter lets through, in place of the one it was opened with.
    func last(
        _ count: Int, ofEach filters: [JournalFilter]
    ) throws(BusError) -> [[JournalEntry]] {
        var entries: [[JournalEntry]] = []
        for filter in filters {
            sd_journal_flush_matches(journal)
            try apply(filter)
            entries.append(try last(count))
        }
        return entries
    }

    /// The messages from now on, or after one.
    func follow(after cursor: String?) throws(BusError) -> AsyncStream<JournalEntry> {
        // Before the place is looked for, so that nothing is missed between the two.
        let descriptor = try check(sd_journal_get_fd(journal))
        if let cursor {
            try check(sd_journal_seek_cursor(journal, cursor))
            try check(sd_journal_next(journal))
            // It stands on the known message, or, when that is gone, on one that is new.
            if sd_journal_test_cursor(journal, cursor) == 0 {
                try check(sd_journal_previous(journal))
            }
        } else {
            try check(sd_journal_seek_tail(journal))
            // Without a message so far, the tail is no place from which the next one is found.
            if try check(sd_journal_previous(journal)) == 0 {
                try check(sd_journal_seek_head(journal))
            }
        }
        let (stream, continuation) = AsyncStream.makeStream(
            of: JournalEntry.self, bufferingPolicy: .bufferingOldest(10_000))
        self.continuation = continuation
        // The stream keeps the reader alive, and ends it.
        continuation.onTermination = { _ in
            self.queue.perform { self.assumeIsolated { $0.stop() } }
        }
        watch = try BusWatch(descriptor: descriptor, queue: queue.queue) { [weak self] reason in
            self?.assumeIsolated { reader in
                if reason == .deadline { reader.watch?.deadlineHasCome() }
                reader.deliver()
            }
        }
        deliver()
        return stream
    }

    /// Gives on what is new.
    private func deliver() {
        do throws(BusError) {
            try check(sd_journal_process(journal))
            while try check(sd_journal_next(journal)) > 0 {
                if let entry = try entry() { continuation?.yield(entry) }
            }
            var deadline = UInt64.max
            try check(sd_journal_get_timeout(journal, &deadline))
            watch?.setDeadline(deadline)
        } catch {
            stop()
        }
    }

    private func stop() {
        watch?.cancel()
        watch = nil
        let continuation = continuation
        self.continuation = nil
        continuation?.finish()
    }

    /// The message that the journal stands on; nil when its file has been removed meanwhile.
    private func entry() throws(BusError) -> JournalEntry? {
        var time: UInt64 = 0
        let status = sd_journal_get_realtime_usec(journal, &time)
        guard status != -EADDRNOTAVAIL, status != -EBADMSG else { return nil }
        try check(status)
        var cursor: UnsafeMutablePointer<CChar>?
        defer { free(cursor) }
        try check(sd_journal_get_cursor(journal, &cursor))
        return JournalEntry(
            time: WallTime(microsecondsSince1970: time),
            cursor: cursor.map { String(cString: $0) } ?? "", field: field)
    }

    private func field(_ name: String) -> String? {
        var data: UnsafeRawPointer?
        var length = 0
        guard sd_journal_get_data(journal, name, &data, &length) >= 0, let data else { return nil }
        let bytes = UnsafeRawBufferPointer(start: data, count: length)
        return String(decoding: bytes.dropFirst(name.utf8.count + 1), as: UTF8.self)
    }

    @discardableResult
    private func check(_ status: CInt) throws(BusError) -> CInt {
        guard status >= 0 else {
            throw BusError(status: status, operation: "read", subject: "the journal")
        }
        return status
    }
}

import Glibc
import SystemPackage

/// The folder with the records of transactions.
///
/// `journal` is the record of the transaction that runs, or ran when it was killed; `history/`
/// has those that came to a good end, for `rollback`.
struct RecordStore: Sendable {
    let tree: HostTree
    let path: String

    /// How many transactions can be rolled back.
    private static let kept = 16
    private static let current = "journal"
    private static let next = "journal.new"
    private static let folderMode: mode_t = 0o755

    /// The path of the current record, for messages.
    var journalPath: String { path + "/" + Self.current }

    private var historyPath: String { path + "/history" }

    private func open(_ path: String) throws(DeploymentError) -> HostFolder {
        guard let folder = try tree.folder(path, makingFolders: Self.folderMode) else {
            throw .system(.write, path: path, code: ENOENT)
        }
        return folder
    }

    // MARK: The current record

    /// The record of a transaction that did not come to its end; nil when there is none.
    func unfinished() throws(DeploymentError) -> TransactionRecord? {
        guard case .file(let file) = try tree.entry(journalPath) else { return nil }
        return try TransactionRecord(parsing: file.bytes, path: journalPath)
    }

    /// Puts a whole record on the disk; after this the transaction can be taken back.
    func begin(_ record: TransactionRecord) throws(DeploymentError) {
        let folder = try open(path)
        try folder.write(
            HostFile(bytes: record.bytes, mode: 0o600), to: Self.next, replacing: Self.current)
        try folder.rename(Self.next, to: Self.current)
        try folder.sync()
        FaultPoint.recorded.pass()
    }

    /// Adds a mark to the current record and waits until it is on the disk.
    func add(_ mark: TransactionRecord.Mark) throws(DeploymentError) {
        let folder = try open(path)
        let raw = openat(
            folder.descriptor, Self.current, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
        guard raw >= 0 else { throw .system(.write, path: journalPath, code: errno) }
        let file = FileDescriptor(rawValue: raw)
        do {
            defer { try? file.close() }
            _ = try file.writeAll(mark.recordLine.bytes)
            guard fdatasync(raw) == 0 else { throw Errno(rawValue: errno) }
        } catch {
            throw .wrapping(error, .write, path: journalPath)
        }
    }

    /// Forgets the current record, when all of it has been taken back.
    func discard() throws(DeploymentError) {
        let folder = try open(path)
        try folder.remove(Self.current)
        try folder.sync()
    }

    // MARK: Earlier records

    /// The number for a new transaction.
    func nextNumber() throws(DeploymentError) -> Int { (try numbers().last ?? 0) + 1 }

    /// Puts the current record with the earlier ones, and forgets the oldest of them.
    func archive(_ record: TransactionRecord) throws(DeploymentError) {
        let folder = try open(path)
        let history = try open(historyPath)
        let name = Self.name(of: record.number)
        guard renameat(folder.descriptor, Self.current, history.descriptor, name) == 0 else {
            throw .system(.write, path: historyPath + "/" + name, code: errno)
        }
        try history.sync()
        try folder.sync()
        FaultPoint.archived.pass()
        for number in try numbers().dropLast(Self.kept) {
            try history.remove(Self.name(of: number))
        }
    }

    /// The latest of the earlier records; nil when there is none.
    func latest() throws(DeploymentError) -> TransactionRecord? {
        guard let number = try numbers().last else { return nil }
        let path = historyPath + "/" + Self.name(of: number)
        guard case .file(let file) = try tree.entry(path) else { return nil }
        return try TransactionRecord(parsing: file.bytes, path: path)
    }

    /// Makes an earlier record the current one, and marks it as one to be taken back.
    func reopen(_ record: TransactionRecord) throws(DeploymentError) {
        let folder = try open(path)
        let history = try open(historyPath)
        let name = Self.name(of: record.number)
        guard renameat(history.descriptor, name, folder.descriptor, Self.current) == 0 else {
            throw .system(.write, path: journalPath, code: errno)
        }
        try folder.sync()
        try history.sync()
        FaultPoint.reopened.pass()
        try add(.undo)
        FaultPoint.undoing.pass()
    }

    private func numbers() throws(DeploymentError) -> [Int] {
        guard let history = try tree.folder(historyPath) else { return [] }
        return try history.names().compactMap { Int($0) }.sorted()
    }

    private static func name(of number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}

/// The files that deployments have installed and not yet taken away, what they wrote there, and
/// from which folder.
///
/// The list is a file beside the records, changed as a step of each transaction.
struct InstalledFiles: Sendable {
    private struct Entry {
        /// The checksum of what was written.
        let checksum: String
        /// The folder that was given with all that was in it.
        let folder: String?
    }

    private var entries: [String: Entry] = [:]

    private static let header = "unitsmith-installed-1"

    /// What a place has installed.
    ///
    /// - Throws: ``DeploymentError/badJournal(path:reason:)`` for a file that is not such a list.
    init(of place: DeploymentPlace) throws(DeploymentError) {
        let path = Self.path(of: place)
        guard case .file(let file) = try place.tree.entry(path) else { return }
        let lines = file.bytes.split(separator: UInt8(ascii: "\n")).map { RecordLine(parsing: $0) }
        guard lines.first??.text(0) == Self.header else {
            throw .badJournal(path: path, reason: "it is no list of installed files")
        }
        for line in lines.dropFirst() {
            guard let line, let path = line.text(0), let checksum = line.text(1) else { continue }
            entries[path] = Entry(checksum: checksum, folder: line.text(2))
        }
    }

    static func path(of place: DeploymentPlace) -> String { place.stateFolder + "/installed" }

    /// The paths of a unit's file and its drop-ins.
    func paths(of unit: String, in place: DeploymentPlace) -> [String] {
        entries.keys.filter { path in
            path == place.path(of: unit) || path.hasPrefix(place.path(of: unit) + ".d/")
        }.sorted()
    }

    /// Whether a file is as it was written.
    func isAsWritten(_ path: String, _ bytes: [UInt8]) -> Bool {
        entries[path]?.checksum == RecordLine.checksum(bytes)
    }

    /// The paths of what was installed from a folder.
    func paths(from folder: String) -> [String] {
        entries.filter { $1.folder == folder }.keys.sorted()
    }

    mutating func add(_ path: String, _ bytes: [UInt8], from folder: String?) {
        entries[path] = Entry(checksum: RecordLine.checksum(bytes), folder: folder)
    }

    mutating func remove(_ path: String) {
        entries[path] = nil
    }

    /// The step that puts the list on the disk; nil when that is how it is there.
    func step(in place: DeploymentPlace) throws(DeploymentError) -> TransactionStep? {
        let path = Self.path(of: place)
        let lines = entries.sorted { $0.key < $1.key }.map { path, entry in
            RecordLine([path, entry.checksum] + (entry.folder.map { [$0] } ?? []))
        }
        let bytes = ([RecordLine([Self.header])] + lines).flatMap(\.bytes)
        let before = try place.tree.entry(path)
        if case .file(let file) = before, file.bytes == bytes { return nil }
        return .writeFile(path: path, HostFile(bytes: bytes), before: before)
    }
}

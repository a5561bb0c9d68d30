/// The files that deployments have installed and not yet taken away, and what they wrote there.
///
/// The list is a file beside the records, changed as a step of each transaction.
struct InstalledFiles: Sendable {
    /// Path → checksum of what was written.
    private(set) var checksums: [String: String] = [:]

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
            checksums[path] = checksum
        }
    }

    static func path(of place: DeploymentPlace) -> String { place.stateFolder + "/installed" }

    /// The paths of a unit's file and its drop-ins.
    func paths(of unit: String, in place: DeploymentPlace) -> [String] {
        checksums.keys.filter { path in
            path == place.path(of: unit) || path.hasPrefix(place.path(of: unit) + ".d/")
        }.sorted()
    }

    /// Whether a file is as it was written.
    func isAsWritten(_ path: String, _ bytes: [UInt8]) -> Bool {
        checksums[path] == RecordLine.checksum(bytes)
    }

    mutating func add(_ path: String, _ bytes: [UInt8]) {
        checksums[path] = RecordLine.checksum(bytes)
    }

    mutating func remove(_ path: String) {
        checksums[path] = nil
    }

    /// The step that puts the list on the disk; nil when that is how it is there.
    func step(in place: DeploymentPlace) throws(DeploymentError) -> TransactionStep? {
        let path = Self.path(of: place)
        let lines = checksums.sorted { $0.key < $1.key }.map { RecordLine([$0.key, $0.value]) }
        let bytes = ([RecordLine([Self.header])] + lines).flatMap(\.bytes)
        let before = try place.tree.entry(path)
        if case .file(let file) = before, file.bytes == bytes { return nil }
        return .writeFile(path: path, HostFile(bytes: bytes), before: before)
    }
}

import SystemdBus
import UnitDeployment
import UnitLint
import UnitValues

/// Reads what is to be told of many units, each source once for all of them.
struct StatusReader: Sendable {
    let manager: SystemdManager
    let journal: JournalAccess
    /// How many of the last messages are wanted of each unit.
    let lines: Int
    /// Whether files of the host can be read, and so linted.
    let readsFiles: Bool

    /// The reports, in the order of the units.
    func reports(of units: [BusUnitName]) async throws -> [StatusReport] {
        let results = await manager.statuses(of: units)
        let statuses = try units.compactMap { try results[$0]?.get() }
        async let findings = readsFiles ? findings(in: statuses) : [:]
        let messages = await messages(about: statuses)
        let counts = await findings
        var reports: [StatusReport] = []
        for (unit, status) in zip(units, statuses) {
            let isMissing = status.loadState == .notFound
            reports.append(
                StatusReport(
                    status: status, findings: readsFiles ? Self.sum(counts, of: status) : nil,
                    journal: messages[status.name] ?? [],
                    suggestion: isMissing ? await manager.unit(nearestTo: unit) : nil))
        }
        return reports
    }

    private func messages(
        about statuses: [UnitStatus]
    ) async -> [BusUnitName: [JournalEntry]] {
        let units = statuses.filter { $0.loadState == .loaded }.map(\.name)
        guard lines > 0, journal.isReadable,
            let entries = try? await journal.last(lines, ofEach: units)
        else { return [:] }
        return Dictionary(zip(units, entries)) { first, _ in first }
    }

    /// How much the linter finds in each file, for the release of the host; nil where one cannot be
    /// read.
    private func findings(in statuses: [UnitStatus]) async -> [String: Int?] {
        let linter = Linter(targets: [await HostRelease.release(of: manager)])
        // Instances of a template have one file.
        let paths = Set(statuses.flatMap(\.files)).sorted()
        let counts = FileBatches.map(paths) {
            let linter = linter.withOwnMemory()
            return { path -> Int? in
                guard let input = try? FileInput(path, standardInputName: nil) else { return nil }
                return linter.lint(input.file).findings.count
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(paths, counts))
    }

    private static func sum(_ counts: [String: Int?], of status: UnitStatus) -> Int? {
        var sum = 0
        for path in status.files {
            guard let count = counts[path] ?? nil else { return nil }
            sum += count
        }
        return sum
    }
}

extension UnitStatus {
    /// The unit file, and its drop-ins.
    fileprivate var files: [String] { [fragmentPath].compactMap(\.self) + dropInPaths }
}

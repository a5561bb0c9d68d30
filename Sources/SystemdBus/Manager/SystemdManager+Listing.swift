extension SystemdManager {
    /// The units that are loaded.
    ///
    /// - Parameters:
    ///   - patterns: Names or shell patterns such as `web@*.service`; every unit when empty.
    ///   - states: Load, active or sub states that a unit has to have one of; any when empty.
    /// - Returns: A summary for each, in the order of names.
    /// - Throws: ``BusError`` when systemd cannot be asked.
    public func loadedUnits(
        matching patterns: [String] = [], states: [String] = []
    ) async throws(BusError) -> [UnitSummary] {
        let call = BusCall(
            member: "ListUnitsByPatterns", arguments: [.strings(states), .strings(patterns)],
            operation: "list the units of", subject: "the manager")
        return try await request(call, kind: .query, decode: Self.readUnits)
    }

    /// The state of units by their names, loading those that are not loaded.
    ///
    /// - Parameter names: Full names. A name without a unit has ``LoadState/notFound``.
    /// - Returns: A summary for each unit; two names of one unit give one.
    /// - Throws: ``BusError`` when systemd cannot be asked.
    public func units(named names: [BusUnitName]) async throws(BusError) -> [UnitSummary] {
        let call = BusCall(
            member: "ListUnitsByNames", arguments: [.strings(names.map(\.rawValue))],
            operation: "list the units of", subject: "the manager")
        return try await request(call, kind: .query, decode: Self.readUnits)
    }

    /// The unit files in the search path.
    ///
    /// It may take a second.
    ///
    /// - Parameters:
    ///   - patterns: Names or shell patterns; every file when empty.
    ///   - states: States that a file has to have one of; any when empty.
    /// - Returns: A summary for each, in the order of names.
    /// - Throws: ``BusError`` when systemd cannot be asked.
    public func unitFiles(
        matching patterns: [String] = [], states: [UnitFileState] = []
    ) async throws(BusError) -> [UnitFileSummary] {
        let call = BusCall(
            member: "ListUnitFilesByPatterns",
            arguments: [.strings(states.map(\.rawValue)), .strings(patterns)],
            operation: "list the unit files of", subject: "the manager")
        let files = try await request(call, kind: .unitFiles) { (reply) throws(BusError) in
            try reply.readArray(of: "(ss)") { (reply) throws(BusError) in
                try reply.readStructure("ss") { (reply) throws(BusError) in
                    UnitFileSummary(
                        path: try reply.readString(),
                        state: UnitFileState(rawValue: try reply.readString()))
                }
            }
        }
        return files.sorted { $0.name < $1.name }
    }

    /// Every unit that is loaded or has a file, or both.
    ///
    /// - Parameter patterns: Names or shell patterns; every unit when empty.
    /// - Returns: One element for each unit and each template, in the order of names.
    /// - Throws: ``BusError`` when systemd cannot be asked.
    public func list(matching patterns: [String] = []) async throws(BusError) -> [ListedUnit] {
        let files = try await unitFiles(matching: patterns)
        let units = try await loadedUnits(matching: patterns)
        let unitsByName = Dictionary(units.map { ($0.name, $0) }) { first, _ in first }
        let filesByName = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
        return Set(unitsByName.keys).union(filesByName.keys).sorted().map { name in
            ListedUnit(name: name, summary: unitsByName[name], file: filesByName[name])
        }
    }

    private static let readUnits: ReplyDecoder<[UnitSummary]> = { (reply) throws(BusError) in
        try reply.readArray(of: UnitSummary.signature) { (reply) throws(BusError) in
            try UnitSummary(reply)
        }.sorted { $0.name < $1.name }
    }
}

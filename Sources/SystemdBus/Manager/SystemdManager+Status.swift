extension SystemdManager {
    /// What is to be known of a unit.
    ///
    /// - Parameter unit: The unit; it is loaded when it is not. A name without a unit has
    ///   ``LoadState/notFound``.
    /// - Returns: Its status.
    /// - Throws: ``BusError`` when systemd cannot be asked.
    public func status(of unit: BusUnitName) async throws(BusError) -> UnitStatus {
        let statuses = await statuses(of: [unit])
        guard let status = statuses[unit] else { throw BusError(name: .unexpectedReply) }
        return try status.get()
    }

    /// What is to be known of many units; all questions are sent at once.
    ///
    /// - Parameter units: The units; those that are not loaded are.
    /// - Returns: For each unit its status, or why it is not known.
    public func statuses(
        of units: [BusUnitName]
    ) async -> [BusUnitName: Result<UnitStatus, BusError>] {
        var properties: [BusUnitName: [String: Result<BusValue, BusError>]] = [:]
        // Units of one type have the same properties.
        for (type, units) in Dictionary(grouping: Set(units), by: \.type) {
            let names = UnitStatus.properties(ofType: type)
            properties.merge(await self.properties(names, of: units)) { first, _ in first }
        }
        return properties.mapValues { Self.status($0) }
    }

    private static func status(
        _ results: [String: Result<BusValue, BusError>]
    ) -> Result<UnitStatus, BusError> {
        var values: [String: BusValue] = [:]
        for (name, result) in results {
            switch result {
            case .success(let value): values[name] = value
            // The release does not have it.
            case .failure(let error) where error.isUnsupported: continue
            case .failure(let error): return .failure(error)
            }
        }
        return .success(UnitStatus(PropertyBag(values: values)))
    }

    /// The processes of a unit.
    ///
    /// - Parameter unit: The unit.
    /// - Returns: Every process, with those of units below a slice.
    /// - Throws: ``BusError`` with ``BusError/Name/noSuchUnit`` when it is not loaded.
    public func processes(of unit: BusUnitName) async throws(BusError) -> [UnitProcess] {
        let call = BusCall(
            member: "GetUnitProcesses", arguments: [.string(unit.rawValue)],
            operation: "list the processes of", subject: unit.rawValue)
        return try await request(call, kind: .query) { (reply) throws(BusError) in
            try reply.readArray(of: "(sus)") { (reply) throws(BusError) in
                try reply.readStructure("sus") { (reply) throws(BusError) in
                    UnitProcess(
                        controlGroup: try reply.readString(),
                        pid: Int32(bitPattern: try reply.readUInt32()),
                        commandLine: try reply.readString())
                }
            }
        }
    }

    /// The unit that a process belongs to.
    ///
    /// - Parameter pid: The process, as numbered on that machine.
    /// - Returns: Its unit.
    /// - Throws: ``BusError`` when there is no such process.
    public func unit(ofProcess pid: Int32) async throws(BusError) -> BusUnitName {
        let call = BusCall(
            member: "GetUnitByPID", arguments: [.uint32(UInt32(bitPattern: pid))],
            operation: "find the unit of", subject: "process \(pid)")
        let path = try await request(call, kind: .query) { (reply) throws(BusError) in
            try reply.readObjectPath()
        }
        guard let unit = UnitObjectPath.unit(at: path) else {
            throw BusError(name: .unexpectedReply, message: path)
        }
        return unit
    }

    /// What a unit depends on, and what depends on it.
    ///
    /// - Parameters:
    ///   - unit: The unit; it is loaded when it is not.
    ///   - kinds: The kinds of dependencies to ask for.
    /// - Returns: The units by the kind of dependency; kinds that the release does not know have
    ///   none.
    /// - Throws: ``BusError`` when systemd cannot be asked.
    public func dependencies(
        of unit: BusUnitName, kinds: [UnitDependency] = UnitDependency.allCases
    ) async throws(BusError) -> [UnitDependency: [BusUnitName]] {
        let results = await properties(kinds.map(\.rawValue), of: [unit])[unit] ?? [:]
        var dependencies: [UnitDependency: [BusUnitName]] = [:]
        for kind in kinds {
            switch results[kind.rawValue] {
            case .success(let value)?:
                dependencies[kind] = (value.texts ?? []).map { BusUnitName(trusted: $0) }
            case .failure(let error)? where !error.isUnsupported: throw error
            default: dependencies[kind] = []
            }
        }
        return dependencies
    }
}

/// A process of a unit.
public struct UnitProcess: Sendable, Hashable {
    /// The control group it is in.
    public let controlGroup: String
    /// Its number.
    public let pid: Int32
    /// Its command line, made printable.
    public let commandLine: String
}

/// A kind of dependency between units, by the name of its property; see systemd.unit(5).
public enum UnitDependency: String, Sendable, Hashable, CaseIterable {
    case requires = "Requires"
    case requisite = "Requisite"
    case wants = "Wants"
    case bindsTo = "BindsTo"
    case partOf = "PartOf"
    case upholds = "Upholds"
    case requiredBy = "RequiredBy"
    case requisiteOf = "RequisiteOf"
    case wantedBy = "WantedBy"
    case boundBy = "BoundBy"
    case consistsOf = "ConsistsOf"
    case upheldBy = "UpheldBy"
    case conflicts = "Conflicts"
    case conflictedBy = "ConflictedBy"
    case before = "Before"
    case after = "After"
    case onFailure = "OnFailure"
    case onSuccess = "OnSuccess"
    case triggers = "Triggers"
    case triggeredBy = "TriggeredBy"
    case propagatesReloadTo = "PropagatesReloadTo"
    case reloadPropagatedFrom = "ReloadPropagatedFrom"
    case propagatesStopTo = "PropagatesStopTo"
    case stopPropagatedFrom = "StopPropagatedFrom"
    case joinsNamespaceOf = "JoinsNamespaceOf"
}

extension SystemdManager {
    /// Sends a signal to processes of a unit.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - signal: The signal's number, such as 15 for SIGTERM.
    ///   - target: Which of the unit's processes get it.
    /// - Throws: ``BusError`` with ``BusError/Name/noSuchUnit`` when it is not loaded.
    public func kill(
        _ unit: BusUnitName, signal: Int32, target: KillTarget = .all
    ) async throws(BusError) {
        let call = control(
            "KillUnit", "send a signal to", unit, [.string(target.rawValue), .int32(signal)])
        try await request(call, kind: .control, isRepeatable: false)
    }

    /// Lets a unit that failed be as if it had not, and be started again although it was started
    /// too often.
    ///
    /// - Parameter unit: The unit; nil for every unit that failed.
    /// - Throws: ``BusError`` with ``BusError/Name/noSuchUnit`` when it is not loaded.
    public func resetFailed(_ unit: BusUnitName?) async throws(BusError) {
        guard let unit else {
            let call = BusCall(
                member: "ResetFailed", operation: "reset the failed units of",
                subject: "the manager")
            return try await request(call, kind: .control)
        }
        try await request(control("ResetFailedUnit", "reset", unit), kind: .control)
    }

    /// Stops the processes of a unit where they are, until ``thaw(_:)``.
    ///
    /// - Parameter unit: The unit.
    /// - Throws: ``BusError`` when it does not run, or a slice above it is frozen.
    public func freeze(_ unit: BusUnitName) async throws(BusError) {
        try await request(control("FreezeUnit", "freeze", unit), kind: .control)
    }

    /// Lets the processes of a frozen unit go on.
    ///
    /// - Parameter unit: The unit.
    /// - Throws: ``BusError`` when it does not run, or a slice above it is frozen.
    public func thaw(_ unit: BusUnitName) async throws(BusError) {
        try await request(control("ThawUnit", "thaw", unit), kind: .control)
    }

    /// Removes folders of a unit that does not run, such as its cache.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - resources: What to remove: `configuration`, `state`, `logs`, `cache`, `runtime`,
    ///     `fdstore` or `all`.
    /// - Throws: ``BusError`` when it runs, or has nothing of that kind.
    public func clean(_ unit: BusUnitName, _ resources: [String]) async throws(BusError) {
        try await request(
            control("CleanUnit", "clean", unit, [.strings(resources)]), kind: .control)
    }

    /// Changes properties of a unit while it runs.
    ///
    /// - Parameters:
    ///   - properties: Names and values, as the bus has them: `CPUQuotaPerSecUSec`, not `CPUQuota`.
    ///   - unit: The unit.
    ///   - isRuntime: Whether the change is gone after the next boot.
    /// - Throws: ``BusError`` with ``BusError/Name/propertyReadOnly`` or
    ///   ``BusError/Name/invalidArguments``.
    public func setProperties(
        _ properties: [(String, BusValue)], of unit: BusUnitName, isRuntime: Bool = false
    ) async throws(BusError) {
        let call = control(
            "SetUnitProperties", "change properties of", unit,
            [.boolean(isRuntime), .properties(properties)])
        try await request(call, kind: .control)
    }

    /// Makes a unit that is gone when it ends, starts it, and waits for its job.
    ///
    /// - Parameters:
    ///   - unit: A name that no unit has.
    ///   - properties: Names and values, as the bus has them.
    ///   - mode: How to get along with jobs that are queued already.
    ///   - deadline: How long to wait for the end of the job.
    /// - Returns: How the job ended.
    /// - Throws: ``BusError`` with ``BusError/Name/unitExists`` when there is such a unit, or what
    ///   ``run(_:on:mode:deadline:)`` throws.
    public func startTransient(
        _ unit: BusUnitName, properties: [(String, BusValue)], mode: JobMode = .fail,
        deadline: Duration = .seconds(90)
    ) async throws(BusError) -> JobResult {
        let auxiliary = BusValue.array(of: "(sa(sv))", [])
        let call = control(
            "StartTransientUnit", "start", unit,
            [.string(mode.rawValue), .properties(properties), auxiliary])
        return try await runJob(call, .start, unit, isRepeatable: false, deadline: deadline)
    }

    private func control(
        _ member: String, _ operation: String, _ unit: BusUnitName, _ arguments: [BusValue] = []
    ) -> BusCall {
        BusCall(
            member: member, arguments: [.string(unit.rawValue)] + arguments, operation: operation,
            subject: unit.rawValue)
    }
}

extension BusValue {
    /// `a(sv)`, as systemd takes properties.
    fileprivate static func properties(_ properties: [(String, BusValue)]) -> BusValue {
        .array(of: "(sv)", properties.map { .structure([.string($0), .variant($1)]) })
    }
}

/// Which processes of a unit get a signal.
public struct KillTarget: RawRepresentable, Hashable, Sendable {
    /// The word, as systemd writes it.
    public let rawValue: String

    /// A choice of processes.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Every process.
    public static let all = Self(rawValue: "all")
    /// The main process.
    public static let main = Self(rawValue: "main")
    /// A process of `ExecReload=` and the like.
    public static let control = Self(rawValue: "control")
}

import SystemdBus

/// What a deployment does to a running manager's units.
struct UnitControl: Sendable {
    let manager: SystemdManager
    let options: DeploymentOptions

    /// Lets the manager read all unit files again.
    func reload() async throws(DeploymentFailure) {
        do {
            try await manager.daemonReload()
        } catch {
            throw DeploymentFailure(error)
        }
    }

    /// Does something to a unit and waits for the end of the job.
    func run(_ verb: UnitVerb, on unit: String) async throws(DeploymentFailure) {
        let name: BusUnitName
        let result: JobResult
        do {
            name = try BusUnitName(unit)
            result = try await manager.run(verb, on: name, deadline: options.jobDeadline)
        } catch {
            throw DeploymentFailure(error)
        }
        guard result.isSuccess else { throw await failure(of: name, verb, result) }
    }

    /// The runs that the units of some steps are in.
    func runs(of steps: [TransactionStep]) async throws(BusError) -> [String: InvocationID] {
        var runs: [String: InvocationID] = [:]
        for case .control(_, let unit, _) in steps {
            let status = try await manager.status(of: try BusUnitName(unit))
            runs[unit] = status.invocation
        }
        return runs
    }

    /// Restarts a unit, unless that has happened already because one that it needs was restarted.
    func restart(_ unit: String, unlessDoneSince runs: [String: InvocationID]) async throws {
        let status = try await manager.status(of: try BusUnitName(unit))
        let isDone = status.activeState == .active && status.invocation != runs[unit]
        if !isDone { try await run(.restart, on: unit) }
    }

    // MARK: Back

    /// Stops what a transaction has started and had not run before.
    func stopStarted(by steps: [TransactionStep]) async throws(BusError) {
        for case .control(let verb, let unit, let before) in steps.reversed()
        where verb != .stop && before != .active {
            let name = try BusUnitName(unit)
            let status = try await manager.status(of: name)
            // One that still waits for its start would start later.
            let isQueued = status.jobID != nil
            if status.activeState.isActive || status.activeState.isChanging || isQueued {
                _ = try await manager.run(.stop, on: name, deadline: options.jobDeadline)
            }
            if before != .failed, try await manager.status(of: name).activeState == .failed {
                try await manager.resetFailed(name)
            }
        }
    }

    /// Lets run again what ran before a transaction, by the files that are there again.
    func restore(_ steps: [TransactionStep]) async throws(DeploymentFailure) {
        var stopped: [String] = []
        for case .control(let verb, let unit, .active) in steps {
            // A unit that failed too often would not be started.
            if let name = try? BusUnitName(unit) { try? await manager.resetFailed(name) }
            try await run(verb, on: unit)
            stopped.removeAll { $0 == unit }
            if verb == .stop { stopped.append(unit) }
        }
        for unit in stopped.reversed() { try await run(.start, on: unit) }
    }
}

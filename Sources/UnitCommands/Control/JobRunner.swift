import SystemdBus

/// What came of a job for one unit.
struct JobOutcome: Sendable {
    let unit: BusUnitName
    /// How the job ended; nil when it was not queued, or not waited for.
    var result: JobResult?
    /// The unit afterwards.
    var status: UnitStatus?
    /// Whether the unit changed: it is in another state, or in another run.
    var hasChanged = false
    /// Why it failed, or was skipped; nil when all is well.
    var diagnosis: Diagnosis?
    /// Whether what was asked for is not so.
    var hasFailed = false
    /// Why the job was not queued.
    var error: BusError?
    var duration = Duration.zero
    /// The unit that may have been meant, where there is none of that name.
    var suggestion: BusUnitName?
    /// What was done instead of a job, in a word.
    var text: String?

    var exitStatus: Int32 {
        if let error { return ControlSession.status(for: error) }
        return hasFailed ? ExitStatus.findings.rawValue : 0
    }
}

/// Queues jobs for units and waits until they have settled.
struct JobRunner: Sendable {
    let manager: SystemdManager
    let verb: UnitVerb
    let mode: JobMode
    let deadline: Duration
    /// How long a unit that was started has to stay up.
    let stayUp: Duration
    let waits: Bool
    let diagnostician: Diagnostician

    /// Does it for all units at once; the outcomes are in the order of the units.
    func run(_ units: [BusUnitName]) async -> [JobOutcome] {
        await withTaskGroup(of: (Int, JobOutcome).self) { group in
            for (index, unit) in units.enumerated() {
                group.addTask { (index, await run(unit)) }
            }
            var outcomes = units.map { JobOutcome(unit: $0) }
            for await (index, outcome) in group { outcomes[index] = outcome }
            return outcomes
        }
    }

    private func run(_ unit: BusUnitName) async -> JobOutcome {
        let start = ContinuousClock.now
        var outcome = JobOutcome(unit: unit)
        do throws(BusError) {
            if waits {
                outcome = try await manager.keepingLoaded([unit]) { () throws(BusError) in
                    try await runAndWait(unit)
                }
            } else {
                try await manager.enqueue(verb, on: unit, mode: mode)
            }
        } catch {
            outcome.error = error
            outcome.hasFailed = true
            outcome.diagnosis = await diagnosis(of: unit, refusedWith: error)
            if error.name == .noSuchUnit {
                outcome.suggestion = await manager.unit(nearestTo: unit)
            }
        }
        outcome.duration = ContinuousClock.now - start
        return outcome
    }

    private func runAndWait(_ unit: BusUnitName) async throws(BusError) -> JobOutcome {
        var outcome = JobOutcome(unit: unit)
        let before = try await manager.status(of: unit)
        let result = try await manager.run(verb, on: unit, mode: mode, deadline: deadline)
        outcome.result = result
        var status = try await manager.status(of: unit)
        if result.isSuccess, verb.leavesRunning(before) {
            status = try await watch(status)
            outcome.hasFailed = !status.isUp
        } else {
            outcome.hasFailed = !result.isSuccess
        }
        outcome.status = status
        outcome.hasChanged =
            before.activeState != status.activeState || before.invocation != status.invocation
        let isSkipped = result == .skipped || status.conditionsHeld == false
        if outcome.hasFailed || isSkipped && !status.activeState.isActive && verb != .stop {
            outcome.diagnosis = await diagnostician.diagnosis(of: status, after: result)
        }
        return outcome
    }

    /// Watches a unit until it has stayed up long enough, or has not.
    private func watch(_ first: UnitStatus) async throws(BusError) -> UnitStatus {
        let end = ContinuousClock.now + stayUp
        let patience = ContinuousClock.now + max(deadline, stayUp)
        var status = first
        while true {
            let hasRestarted = (status.service?.restarts ?? 0) > (first.service?.restarts ?? 0)
            guard status.isUp, !hasRestarted, !status.hasDoneItsWork else { return status }
            let now = ContinuousClock.now
            let isSettled = !status.activeState.isChanging || now >= patience
            if now >= end, isSettled { return status }
            try? await Task.sleep(for: .milliseconds(50))
            status = try await manager.status(of: first.name)
        }
    }

    /// What can be told of a unit whose job was refused.
    private func diagnosis(of unit: BusUnitName, refusedWith error: BusError) async -> Diagnosis? {
        switch error.name {
        case .badUnitSetting, .loadFailed, .unitMasked:
            guard let status = try? await manager.status(of: unit) else { return nil }
            return LoadDiagnosis.of(status)
        case .timedOut:
            guard let status = try? await manager.status(of: unit) else { return nil }
            return await diagnostician.diagnosis(of: status)
        default: return nil
        }
    }
}

extension UnitVerb {
    /// Whether the unit is to run afterwards.
    func leavesRunning(_ before: UnitStatus) -> Bool {
        switch self {
        case .start, .restart, .reloadOrRestart: true
        case .tryRestart, .reloadOrTryRestart, .reload: before.activeState.isActive
        case .stop: false
        }
    }
}

import SystemdBus

/// Does the steps of a deployment, all of them or none.
///
/// What is going to be done, and what was there, is on the disk before the first step, and each
/// step is announced there. So whoever comes after a crash can take back what was done.
struct Transaction {
    let store: RecordStore
    let tree: HostTree
    /// What is done to the running manager; nil where none runs.
    let control: UnitControl?
    let report: @Sendable (DeploymentEvent) -> Void

    /// Carries steps out, group by group; those of a group are done together.
    ///
    /// - Returns: What came of it; the steps are either all done or all taken back.
    /// - Throws: ``DeploymentError`` when it could not be begun, in which case nothing was changed,
    ///   or not be taken back, in which case the record stays for the next attempt.
    func run(
        _ groups: [[TransactionStep]], verb: String
    ) async throws(DeploymentError) -> DeploymentResult {
        let steps = groups.flatMap(\.self)
        try FileWork(tree: tree, steps: steps).checkWritable()
        var record = TransactionRecord(
            number: try store.nextNumber(), verb: verb, steps: steps)
        try store.begin(record)
        var result = DeploymentResult(outcome: .applied)
        let start = ContinuousClock.now
        do {
            defer { result.duration = .now - start }
            try await perform(&record, groups.map(\.count), into: &result)
            try store.add(.commit)
            FaultPoint.committed.pass()
        } catch {
            result.outcome = .rolledBack
            result.failure = DeploymentFailure(error)
            report(.rollingBack)
            return try await undoUndisturbed(record, result)
        }
        try finish(record)
        return result
    }

    /// Takes a transaction back, even when the task that does it has been cancelled.
    private func undoUndisturbed(
        _ record: TransactionRecord, _ result: DeploymentResult
    ) async throws(DeploymentError) -> DeploymentResult {
        let reason = result.failure?.reason ?? ""
        let outcome = await Task { () -> Result<DeploymentResult, DeploymentError> in
            var (record, result) = (record, result)
            do throws(DeploymentError) {
                try await undo(&record, into: &result, force: false)
                return .success(result)
            } catch {
                return .failure(.stuck(reason: reason, at: error))
            }
        }.value
        return try outcome.get()
    }

    private func perform(
        _ record: inout TransactionRecord, _ groupSizes: [Int],
        into result: inout DeploymentResult
    ) async throws {
        let work = FileWork(tree: tree, steps: record.steps)
        let isFolder = record.steps.map { step in
            if case .makeFolder = step { true } else { false }
        }
        let runs = try await control?.runs(of: record.steps) ?? [:]
        for index in record.steps.indices where isFolder[index] {
            try await perform([index], of: &record, work, runs, into: &result)
        }
        // When the disk is full, it turns out here, before anything is replaced.
        for index in record.steps.indices { try work.stage(index) }
        var next = 0
        for size in groupSizes {
            let group = (next..<next + size).filter { !isFolder[$0] }
            try await perform(group, of: &record, work, runs, into: &result)
            next += size
        }
        if let control, record.steps.contains(where: \.isStart) {
            report(.watching)
            try await control.awaitStability(of: record.steps)
        }
    }

    /// Does steps together; the first that fails lets the others be given up.
    private func perform(
        _ group: [Int], of record: inout TransactionRecord, _ work: FileWork,
        _ runs: [String: InvocationID], into result: inout DeploymentResult
    ) async throws {
        try Task.checkCancellation()
        for index in group {
            report(
                .began(kind: record.steps[index].kind, subject: record.steps[index].subject))
            try store.add(.begin(index))
            record.add(.begin(index))
            FaultPoint.announced.pass()
        }
        let steps = record.steps
        let ends = await withTaskGroup(of: StepEnd.self) { tasks in
            for index in group {
                tasks.addTask { await end(of: steps[index], at: index, work, runs) }
            }
            var ends: [StepEnd] = []
            for await end in tasks {
                if end.error != nil { tasks.cancelAll() }
                report(.ended(end.report))
                ends.append(end)
            }
            return ends
        }
        result.steps += ends.sorted { $0.index < $1.index }.map(\.report)
        // The first to fail is why: the others may have been given up for it.
        if let error = ends.lazy.compactMap(\.error).first { throw error }
    }

    /// Does a step and tells how it ended.
    private func end(
        of step: TransactionStep, at index: Int, _ work: FileWork, _ runs: [String: InvocationID]
    ) async -> StepEnd {
        let start = ContinuousClock.now
        var end = StepEnd(
            index: index,
            report: StepReport(
                kind: step.kind, subject: step.subject, outcome: .done, duration: .zero))
        do {
            switch step {
            case .reload: try await control?.reload()
            case .control(.restart, let unit, _):
                try await control?.restart(unit, unlessDoneSince: runs)
            case .control(let verb, let unit, _): try await control?.run(verb, on: unit)
            default: try work.perform(index)
            }
            FaultPoint.done.pass()
        } catch {
            end.error = error
            end.report.outcome = .failed
        }
        end.report.duration = .now - start
        return end
    }

    /// Takes away what was kept, and puts the record with the earlier ones.
    func finish(_ record: TransactionRecord) throws(DeploymentError) {
        let work = FileWork(tree: tree, steps: record.steps)
        for index in record.steps.indices { try work.settle(index) }
        try store.archive(record)
    }

    // MARK: Back

    /// Takes a transaction back, as far as it came.
    func undo(
        _ record: inout TransactionRecord, into result: inout DeploymentResult, force: Bool
    ) async throws(DeploymentError) {
        if !record.isUndoing {
            try store.add(.undo)
            record.add(.undo)
            FaultPoint.undoing.pass()
        }
        let begun = record.steps.indices.filter { record.begun.contains($0) }
        let controls = begun.map { record.steps[$0] }.filter { $0.path == nil }
        do {
            // What had not run is stopped by the file that it was started with.
            try await control?.stopStarted(by: controls)
        } catch {
            result.add(DeploymentFailure(error))
        }
        let work = FileWork(tree: tree, steps: record.steps)
        var isChanged = false
        for index in record.steps.indices.reversed() {
            let wasUndone = try work.undo(
                index, wasBegun: record.begun.contains(index), force: force)
            isChanged = isChanged || wasUndone
        }
        do {
            if isChanged || !controls.isEmpty { try await control?.reload() }
            try await control?.restore(controls)
        } catch {
            result.add(DeploymentFailure(error))
        }
        for index in result.steps.indices where result.steps[index].outcome == .done {
            result.steps[index].outcome = .undone
        }
        try store.discard()
    }
}

/// How a step ended.
private struct StepEnd: Sendable {
    let index: Int
    var report: StepReport
    /// Why it failed; nil when it was done.
    var error: (any Error)?
}

extension DeploymentResult {
    /// Takes a failure into account; after the first, which is why there is a way back, they are
    /// only told.
    fileprivate mutating func add(_ failure: DeploymentFailure) {
        if self.failure == nil { self.failure = failure } else { notes.append(failure.reason) }
    }
}

extension TransactionStep {
    /// Whether a unit is to be up afterwards.
    var isStart: Bool {
        if case .control(let verb, _, _) = self { verb != .stop } else { false }
    }
}

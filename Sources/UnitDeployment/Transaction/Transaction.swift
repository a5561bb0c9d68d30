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

    /// Carries steps out.
    ///
    /// - Returns: What came of it; the steps are either all done or all taken back.
    /// - Throws: ``DeploymentError`` when it could not be begun, in which case nothing was changed,
    ///   or not be taken back, in which case the record stays for the next attempt.
    func run(
        _ steps: [TransactionStep], verb: String
    ) async throws(DeploymentError) -> DeploymentResult {
        try FileWork(tree: tree, steps: steps).checkWritable()
        var record = TransactionRecord(
            number: try store.nextNumber(), verb: verb, steps: steps)
        try store.begin(record)
        var result = DeploymentResult(outcome: .applied)
        do {
            try await perform(&record, into: &result)
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
        _ record: inout TransactionRecord, into result: inout DeploymentResult
    ) async throws {
        let work = FileWork(tree: tree, steps: record.steps)
        let isFolder = record.steps.map { step in
            if case .makeFolder = step { true } else { false }
        }
        let runs = try await control?.runs(of: record.steps) ?? [:]
        for index in record.steps.indices where isFolder[index] {
            try await perform(index, of: &record, work, runs, into: &result)
        }
        // When the disk is full, it turns out here, before anything is replaced.
        for index in record.steps.indices { try work.stage(index) }
        for index in record.steps.indices where !isFolder[index] {
            try await perform(index, of: &record, work, runs, into: &result)
        }
        if let control, record.steps.contains(where: \.isStart) {
            report(.watching)
            try await control.awaitStability(of: record.steps)
        }
    }

    private func perform(
        _ index: Int, of record: inout TransactionRecord, _ work: FileWork,
        _ runs: [String: InvocationID], into result: inout DeploymentResult
    ) async throws {
        let step = record.steps[index]
        try Task.checkCancellation()
        report(.began(kind: step.kind, subject: step.subject))
        let start = ContinuousClock.now
        var entry = StepReport(
            kind: step.kind, subject: step.subject, outcome: .failed, duration: .zero)
        defer {
            entry.duration = .now - start
            result.steps.append(entry)
            report(.ended(entry))
        }
        try store.add(.begin(index))
        record.add(.begin(index))
        FaultPoint.announced.pass()
        switch step {
        case .reload: try await control?.reload()
        case .control(.restart, let unit, _):
            try await control?.restart(unit, unlessDoneSince: runs)
        case .control(let verb, let unit, _): try await control?.run(verb, on: unit)
        default: try work.perform(index)
        }
        entry.outcome = .done
        FaultPoint.done.pass()
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

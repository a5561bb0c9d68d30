import Dispatch

extension SystemdManager {
    /// Queues a job for a unit and waits until it has left the queue.
    ///
    /// Returns when the job is done, which for most services means that the program has been
    /// started, not that it stays up. Losing the connection does not lose the result.
    ///
    /// - Parameters:
    ///   - verb: What to do with the unit.
    ///   - unit: The unit.
    ///   - mode: How to get along with jobs that are queued already.
    ///   - deadline: How long to wait for the end of the job.
    /// - Returns: How the job ended; ending badly is not an error here.
    /// - Throws: ``BusError`` when the job was not queued, such as ``BusError/Name/noSuchUnit``,
    ///   ``BusError/Name/unitMasked`` or ``BusError/Name/accessDenied``; with
    ///   ``BusError/Name/timedOut`` after `deadline` and ``BusError/Name/cancelled`` when the task
    ///   is cancelled, the job stays in the queue.
    public func run(
        _ verb: UnitVerb, on unit: BusUnitName, mode: JobMode = .replace,
        deadline: Duration = .seconds(90)
    ) async throws(BusError) -> JobResult {
        // Doing it twice ends where doing it once does.
        try await runJob(
            jobCall(verb, unit, mode), verb, unit, isRepeatable: true, deadline: deadline)
    }

    /// Makes a call that queues a job, and waits for the job's end.
    func runJob(
        _ call: BusCall, _ verb: UnitVerb, _ unit: BusUnitName, isRepeatable: Bool,
        deadline: Duration
    ) async throws(BusError) -> JobResult {
        let end = ContinuousClock.now + deadline
        let path = try await request(call, kind: .control, isRepeatable: isRepeatable) {
            [weak self] (reply) throws(BusError) in
            let path = try reply.readObjectPath()
            self?.assumeIsolated { $0.jobs.expect(path, unit: unit, verb: verb) }
            return path
        }
        do throws(BusError) {
            return try await result(ofJobAt: path, until: end)
        } catch {
            throw error.during(verb.rawValue, unit.rawValue)
        }
    }

    /// Queues a job for a unit and does not wait for its end.
    ///
    /// - Parameters:
    ///   - verb: What to do with the unit.
    ///   - unit: The unit.
    ///   - mode: How to get along with jobs that are queued already.
    /// - Returns: The number of the job.
    /// - Throws: ``BusError`` as ``run(_:on:mode:deadline:)`` does when the job was not queued.
    @discardableResult
    public func enqueue(
        _ verb: UnitVerb, on unit: BusUnitName, mode: JobMode = .replace
    ) async throws(BusError) -> UInt32 {
        let call = jobCall(verb, unit, mode)
        return try await request(call, kind: .control) { (reply) throws(BusError) in
            let path = try reply.readObjectPath()
            let number = path.lastIndex(of: "/").flatMap { UInt32(path[$0...].dropFirst()) }
            guard let number else { throw BusError(name: .unexpectedReply, message: path) }
            return number
        }
    }

    /// The jobs in the queue.
    public func queuedJobs() async throws(BusError) -> [QueuedJob] {
        let call = BusCall(
            member: "ListJobs", operation: "list the jobs of", subject: "the manager")
        return try await request(call, kind: .query) { (reply) throws(BusError) in
            try reply.readArray(of: "(usssoo)") { (reply) throws(BusError) in
                try reply.readStructure("usssoo") { (reply) throws(BusError) in
                    let job = QueuedJob(
                        id: try reply.readUInt32(),
                        unit: BusUnitName(trusted: try reply.readString()),
                        type: JobType(rawValue: try reply.readString()),
                        state: JobState(rawValue: try reply.readString()))
                    _ = (try reply.readObjectPath(), try reply.readObjectPath())
                    return job
                }
            }
        }
    }

    /// Takes a job out of the queue.
    ///
    /// - Parameter id: Its number.
    /// - Throws: ``BusError`` with ``BusError/Name/noSuchJob`` when it is done already.
    public func cancelJob(_ id: UInt32) async throws(BusError) {
        let call = BusCall(
            member: "CancelJob", arguments: [.uint32(id)], operation: "cancel", subject: "job \(id)"
        )
        try await request(call, kind: .control)
    }

    private func jobCall(_ verb: UnitVerb, _ unit: BusUnitName, _ mode: JobMode) -> BusCall {
        BusCall(
            member: verb.method, arguments: [.string(unit.rawValue), .string(mode.rawValue)],
            operation: verb.rawValue, subject: unit.rawValue)
    }

    /// Waits for the end of a job that is expected.
    private func result(
        ofJobAt path: String, until end: ContinuousClock.Instant
    ) async throws(BusError) -> JobResult {
        if let result = jobs.take(path) { return result }
        let number = jobs.nextNumber()
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let timer = timer(firingAt: end) { manager in
                    manager.jobs.abandon(number, for: path, with: BusError(name: .timedOut))
                }
                jobs.wait(
                    JobTable.Waiter(continuation: continuation, timer: timer), number: number,
                    for: path)
            }
        } onCancel: {
            queue.perform {
                self.assumeIsolated {
                    $0.jobs.abandon(number, for: path, with: BusError(name: .cancelled))
                }
            }
        }
        return try outcome.get()
    }

    private func timer(
        firingAt end: ContinuousClock.Instant,
        _ action: @escaping @Sendable (isolated SystemdManager) -> Void
    ) -> any DispatchSourceTimer {
        let timer = DispatchSource.makeTimerSource(queue: queue.queue)
        let left = (end - .now).microseconds
        timer.setEventHandler { [weak self] in self?.assumeIsolated { action($0) } }
        // Beyond a year is without end.
        timer.schedule(
            deadline: left < 31_536_000_000_000
                ? .now() + .microseconds(Int(left)) : .distantFuture)
        timer.resume()
        return timer
    }

    func jobRemoved(_ job: RemovedJob) {
        jobs.finish(job.path, job.result)
    }

    /// Looks at the jobs that may have ended while no signals came.
    func resynchroniseJobs(on connection: BusConnection) async {
        let unfinished = jobs.unfinished
        let calls = unfinished.map { path, _ in
            BusCall.property("State", interface: "org.freedesktop.systemd1.Job", at: path)
        }
        let answers = await connection.exchange(calls, timeout: timeouts.query) { _ in }
        for (job, answer) in zip(unfinished, answers) {
            guard case .failure(let error) = answer, !error.isDisconnection,
                error.name != .timedOut
            else { continue }
            // The job is gone, and its end was not heard: the unit tells how it went.
            let state = try? await connection.call(
                .property(
                    "ActiveState", interface: UnitProperty.unitInterface,
                    at: UnitObjectPath.path(of: job.entry.unit)), timeout: timeouts.query
            ) { (message) throws(BusError) in
                ActiveState(rawValue: try message.readVariant().text ?? "")
            }
            if let state { jobs.finish(job.path, job.entry.verb.result(from: state)) }
        }
    }
}

extension UnitVerb {
    /// How a job must have ended whose unit is in a state now.
    func result(from state: ActiveState) -> JobResult {
        switch (self, state) {
        case (.stop, .inactive), (.stop, .failed): .done
        case (.stop, _): .canceled
        case (_, .failed), (_, .activating): .failed
        case (_, .deactivating): .canceled
        default: .done
        }
    }
}

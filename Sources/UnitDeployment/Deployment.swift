public import SystemdBus
public import UnitValues

/// Installs, removes and rolls back units at one place, each as one transaction.
///
/// ```swift
/// let manager = try await SystemdManager.connect()
/// let deployment = Deployment(at: DeploymentPlace(), manager: manager)
/// let result = try await deployment.apply([DeploymentSource(path: "web.service", bytes: bytes)])
/// ```
public struct Deployment: Sendable {
    /// Where units are installed.
    public let place: DeploymentPlace
    /// How it is done.
    public let options: DeploymentOptions

    private let manager: SystemdManager?
    private let version: SystemdVersion
    private let report: @Sendable (DeploymentEvent) -> Void

    /// A deployment at a place.
    ///
    /// - Parameters:
    ///   - place: Where units are installed.
    ///   - manager: The manager that reads them; nil for an image, where only files and links are
    ///     changed.
    ///   - version: The release that is going to read them.
    ///   - options: How it is done.
    ///   - report: Is told what happens while it happens.
    public init(
        at place: DeploymentPlace, manager: SystemdManager?, version: SystemdVersion,
        options: DeploymentOptions = DeploymentOptions(),
        report: @escaping @Sendable (DeploymentEvent) -> Void = { _ in }
    ) {
        self.place = place
        self.manager = manager
        self.version = version
        self.options = options
        self.report = report
    }

    private var store: RecordStore { RecordStore(tree: place.tree, path: place.stateFolder) }

    private var transaction: Transaction {
        Transaction(
            store: store, tree: place.tree,
            control: manager.map { UnitControl(manager: $0, options: options) }, report: report)
    }

    // MARK: Verbs

    /// What ``apply(_:)`` would do.
    ///
    /// - Parameter sources: The unit files and drop-ins.
    /// - Returns: The plan; nothing was changed.
    /// - Throws: ``DeploymentError``: what would keep it from being carried out.
    public func plan(_ sources: [DeploymentSource]) async throws(DeploymentError) -> DeploymentPlan
    {
        let planner = try DeploymentPlanner(
            sources, place: place, version: version, options: options)
        var plan = try planner.plan()
        guard let manager, options.starts else { return plan }
        do {
            var units = try await UnitPlanner(planner, plan: plan, manager: manager)
            let changes = try await units.changes()
            plan.units = changes.units
            plan.notes += changes.notes
        } catch let error as DeploymentError {
            throw error
        } catch {
            throw .bus(error as? BusError ?? BusError(name: .unexpectedReply))
        }
        return plan
    }

    /// Installs unit files and drop-ins, enables the units and lets them run.
    ///
    /// - Parameter sources: The unit files and drop-ins.
    /// - Returns: The plan, and what came of it.
    /// - Throws: ``DeploymentError`` when it could not be begun, in which case nothing was changed,
    ///   or not be taken back, in which case the next ``apply(_:)`` or ``rollBack()`` does.
    public func apply(
        _ sources: [DeploymentSource]
    ) async throws(DeploymentError) -> (plan: DeploymentPlan, result: DeploymentResult) {
        let planning = { () async throws(DeploymentError) in try await self.plan(sources) }
        let early = try await planEarly(planning)
        let lock = try await lock()
        let plan = try await settled(early, planning)
        let steps = try plan.steps(in: place, hasManager: manager != nil)
        guard !steps.isEmpty else { return (plan, DeploymentResult(outcome: .unchanged)) }
        try place.prepare()
        let result = try await transaction.run(steps, verb: "apply")
        _ = consume lock
        return (plan, result)
    }

    /// Stops units, takes away the links to them and the files that were installed for them.
    ///
    /// - Parameter units: The units, each of them installed by ``apply(_:)``.
    /// - Returns: The plan, and what came of it.
    /// - Throws: ``DeploymentError`` as ``apply(_:)`` does, and
    ///   ``DeploymentError/notInstalled(unit:)``.
    public func uninstall(
        _ units: [UnitName]
    ) async throws(DeploymentError) -> (plan: DeploymentPlan, result: DeploymentResult) {
        let planner = RemovalPlanner(place: place, options: options, manager: manager)
        let planning = { () async throws(DeploymentError) in try await planner.plan(for: units) }
        let early = try await planEarly(planning)
        let lock = try await lock()
        let plan = try await settled(early, planning)
        let steps = try plan.removalSteps(
            of: units, in: place, hasManager: manager != nil)
        let result = try await transaction.run(steps, verb: "uninstall")
        _ = consume lock
        return (plan, result)
    }

    /// Takes back the last deployment, or what is left of one that was killed.
    ///
    /// - Returns: What came of it.
    /// - Throws: ``DeploymentError/nothingToRollBack(folder:)``, or what stands in the way.
    public func rollBack() async throws(DeploymentError) -> DeploymentResult {
        let lock = try await lock()
        var result = DeploymentResult(outcome: .applied)
        if try await recover() { return result }
        guard var record = try store.latest() else {
            throw .nothingToRollBack(folder: place.stateFolder)
        }
        let work = FileWork(tree: place.tree, steps: record.steps)
        if !options.force, let path = try work.firstChange() { throw .changedSince(path: path) }
        try store.reopen(record)
        record.add(.undo)
        result.steps = record.steps.reversed().map { step in
            StepReport(kind: step.kind, subject: step.subject, outcome: .undone, duration: .zero)
        }
        try await transaction.undo(&record, into: &result, force: options.force)
        _ = consume lock
        return result
    }

    // MARK: Parts

    private typealias Planning = () async throws(DeploymentError) -> DeploymentPlan

    /// A plan that was made before the lock was held.
    private struct EarlyPlan {
        let plan: DeploymentPlan
        /// The number that the next deployment would have had then.
        let number: Int
    }

    /// Plans before anything is written, so that what is refused leaves no trace.
    ///
    /// - Returns: Nil when a killed deployment has to be brought to its end first.
    private func planEarly(_ planning: Planning) async throws(DeploymentError) -> EarlyPlan? {
        guard try store.unfinished() == nil else { return nil }
        let number = try store.nextNumber()
        return EarlyPlan(plan: try await planning(), number: number)
    }

    /// The plan to carry out, with the lock held: the early one, unless another deployment came
    /// between.
    private func settled(
        _ early: EarlyPlan?, _ planning: Planning
    ) async throws(DeploymentError) -> DeploymentPlan {
        let isClean = try store.unfinished() == nil
        try await recover()
        if isClean, let early, try store.nextNumber() == early.number { return early.plan }
        return try await planning()
    }

    private func lock() async throws(DeploymentError) -> DeploymentLock {
        try await DeploymentLock.acquire(
            in: place.tree, path: place.stateFolder, patience: options.lockPatience
        ) { report(.waiting(holder: $0)) }
    }

    /// Brings a deployment that was killed to its end: the new state if it had been marked as done,
    /// else the old one.
    ///
    /// - Returns: Whether one was taken back.
    @discardableResult
    private func recover() async throws(DeploymentError) -> Bool {
        guard var record = try store.unfinished() else { return false }
        let isUndone = !record.isCommitted || record.isUndoing
        if isUndone {
            var result = DeploymentResult(outcome: .rolledBack)
            try await transaction.undo(&record, into: &result, force: options.force)
        } else {
            try transaction.finish(record)
        }
        report(.recovered(verb: record.verb, isUndone: isUndone))
        return isUndone
    }
}

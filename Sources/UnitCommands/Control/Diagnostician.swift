import SystemdBus

/// Finds out why a unit failed, or does not run.
struct Diagnostician: Sendable {
    let manager: SystemdManager
    /// Where the messages are.
    let journal: JournalAccess
    /// How many of the last messages are shown.
    var lineCount = 10

    /// Explains what a status, and the end of a job if there was one, mean.
    func diagnosis(of status: UnitStatus, after result: JobResult? = nil) async -> Diagnosis {
        var diagnosis = await cause(of: status, after: result)
        diagnosis.journal = await messages(about: status)
        let unit = status.name.rawValue
        if !journal.isReadable || !diagnosis.journal.isEmpty {
            diagnosis.next.append("unitsmith logs \(unit)")
        }
        return diagnosis
    }

    private func messages(about status: UnitStatus) async -> [JournalEntry] {
        guard journal.isReadable, status.loadState == .loaded else { return [] }
        await journal.synchronize()
        if let invocation = status.invocation {
            let entries = try? await journal.last(lineCount, of: status.name, in: invocation)
            if let entries, !entries.isEmpty { return entries }
        }
        guard status.activeState == .failed || status.conditionsHeld == false else { return [] }
        return (try? await journal.last(lineCount, .units([status.name]))) ?? []
    }

    private func cause(of status: UnitStatus, after result: JobResult?) async -> Diagnosis {
        if let diagnosis = LoadDiagnosis.of(status) { return diagnosis }
        if result == .dependency { return await dependency(of: status) }
        if let result, let diagnosis = JobDiagnosis.of(result, status) { return diagnosis }
        if status.conditionsHeld == false, status.activeState == .inactive {
            return ConditionDiagnosis.ofConditions(status)
        }
        if status.assertionsHeld == false { return ConditionDiagnosis.ofAssertions(status) }
        if let unitResult = status.result, unitResult != .success {
            return await ResultDiagnosis(manager: manager).diagnosis(of: status, unitResult)
        }
        return await rest(of: status)
    }

    /// A unit that failed because of one that it needs.
    private func dependency(of status: UnitStatus) async -> Diagnosis {
        let kinds: [UnitDependency] = [.requires, .requisite, .bindsTo]
        let needed = try? await manager.dependencies(of: status.name, kinds: kinds)
        let names = Set((needed ?? [:]).values.joined())
        let states = await manager.statuses(of: Array(names)).compactMapValues { try? $0.get() }
        let bad = states.values.filter { !$0.activeState.isActive }.sorted { $0.name < $1.name }
        guard !bad.isEmpty else {
            return Diagnosis("dependency", "a unit that \(status.name) requires could not start")
        }
        let worst = bad.filter { $0.activeState == .failed || $0.loadState != .loaded }
        let shown = worst.isEmpty ? bad : worst
        return Diagnosis(
            "dependency",
            "\(status.name) requires \(shown.map(\.name.rawValue).joined(separator: ", ")), "
                + "which could not start",
            evidence: shown.map { "\($0.name) is \($0.words)" },
            next: shown.map { "unitsmith why \($0.name)" })
    }

    /// A unit about which nothing is wrong as far as systemd tells.
    private func rest(of status: UnitStatus) async -> Diagnosis {
        let name = status.name.rawValue
        if status.activeState.isActive {
            return Diagnosis("active", "\(name) is active: nothing is wrong with it")
        }
        if status.activeState.isChanging {
            return Diagnosis(
                "changing", "\(name) is \(status.words): it is on its way",
                next: ["unitsmith watch \(name)"])
        }
        if status.inactiveSince != nil, status.service?.mainStarted != nil {
            let exit = status.service?.mainExit.map { ", and \($0.words)" } ?? ""
            return Diagnosis(
                "ended", "\(name) has ended or was stopped without a failure\(exit)",
                next: ["unitsmith start \(name)"])
        }
        return Self.neverStarted(status)
    }

    private static func neverStarted(_ status: UnitStatus) -> Diagnosis {
        let name = status.name.rawValue
        let isEnabled = status.fileState?.isEnabled == true
        var diagnosis = Diagnosis(
            "not-started", "\(name) is \(status.words): nothing has started it",
            next: ["unitsmith start \(name)"])
        if let state = status.fileState {
            diagnosis.evidence.append("its unit file is \(state)")
            if state == .disabled {
                diagnosis.next.append("unitsmith enable \(name)")
            }
        }
        if !status.triggeredBy.isEmpty {
            let triggers = status.triggeredBy.map(\.rawValue).joined(separator: ", ")
            diagnosis.evidence.append("\(triggers) starts it when it is needed")
        } else if isEnabled {
            diagnosis.evidence.append("it will be started with what wants it, mostly at boot")
        }
        return diagnosis
    }
}

extension UnitStatus {
    /// The state in words: `failed (Result: exit-code)` is `failed (failed)` with systemctl.
    var words: String {
        loadState == .loaded
            ? activeState.rawValue == subState.rawValue
                ? activeState.rawValue : "\(activeState) (\(subState))"
            : loadState.rawValue
    }
}

import SystemdBus

/// A unit whose file keeps it from being loaded.
enum LoadDiagnosis {
    static func of(_ status: UnitStatus) -> Diagnosis? {
        let name = status.name.rawValue
        let said = status.loadError.map(\.message).flatMap { $0.isEmpty ? nil : $0 }
        switch status.loadState {
        case .notFound:
            return Diagnosis(
                "not-found", "there is no unit \(name)", next: ["unitsmith list --all"])
        case .masked:
            return Diagnosis(
                "masked", "\(name) is masked, so nothing can start it",
                evidence: status.fragmentPath.map { ["\($0) is the mask"] } ?? [],
                next: ["unitsmith unmask \(name)"])
        case .badSetting, .error:
            return Diagnosis(
                status.loadState.rawValue, "systemd could not load the file of \(name)",
                evidence: [said, status.fragmentPath.map { "the file is \($0)" }]
                    .compactMap(\.self),
                next: (status.fragmentPath.map { ["unitsmith lint \($0)"] } ?? [])
                    + ["unitsmith daemon-reload"])
        default: return nil
        }
    }
}

/// A job that left the queue without having been done.
enum JobDiagnosis {
    static func of(_ result: JobResult, _ status: UnitStatus) -> Diagnosis? {
        let name = status.name.rawValue
        switch result {
        case .done, .skipped, .failed, .dependency, .assert: return nil
        case .canceled:
            return Diagnosis(
                "canceled", "the job was cancelled, mostly by a later one for the same unit",
                next: ["unitsmith status \(name)"])
        case .timeout:
            return Diagnosis(
                "timeout", "the job was in the queue longer than JobTimeoutSec= allows",
                next: ["systemctl list-jobs"])
        case .invalid:
            return Diagnosis(
                "invalid", "\(name) is not in a state in which that can be done",
                evidence: ["it is \(status.words)"], next: ["unitsmith start \(name)"])
        case .unsupported:
            return Diagnosis(
                "unsupported", "this machine cannot run units of the type '\(status.name.type)'")
        case .once:
            return Diagnosis("once", "\(name) may be started only once, and was")
        case .frozen:
            return Diagnosis("frozen", "\(name) is frozen", next: ["systemctl thaw \(name)"])
        case .concurrency:
            return Diagnosis(
                "concurrency", "the slice of \(name) runs as many units as it may")
        case .collected:
            return Diagnosis("collected", "\(name) was removed while its job was in the queue")
        case .other(let word): return Diagnosis(word, "the job ended with '\(word)'")
        }
    }
}

/// A unit that was not started because of its conditions or assertions.
enum ConditionDiagnosis {
    static func ofConditions(_ status: UnitStatus) -> Diagnosis {
        let failed = status.conditions.filter { $0.held == false }
        let shown = failed.isEmpty ? status.conditions : failed
        return Diagnosis(
            "condition",
            "\(status.name) was skipped, because a condition does not hold",
            evidence: shown.map { "\($0.line) does not hold" },
            next: status.fragmentPath.map { ["unitsmith show \($0)"] } ?? [])
    }

    static func ofAssertions(_ status: UnitStatus) -> Diagnosis {
        let failed = status.assertions.filter { $0.held == false }
        let shown = failed.isEmpty ? status.assertions : failed
        return Diagnosis(
            "assertion", "\(status.name) was not started, because an assertion does not hold",
            evidence: shown.map { "\($0.line) does not hold" })
    }
}

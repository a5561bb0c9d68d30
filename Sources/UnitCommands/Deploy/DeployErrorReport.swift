import SystemdBus
import UnitDeployment

/// Why a verb that deploys could not do what it was asked for.
struct DeployErrorReport {
    let verb: String
    let reason: String
    let advice: [String]
    let findings: [DeploymentFinding]
    let status: ExitStatus

    init(verb: String, reason: String) {
        self.verb = verb
        self.reason = reason
        advice = []
        findings = []
        status = .couldNotRun
    }

    init(verb: String, error: DeploymentError) {
        self.verb = verb
        reason = error.description
        status = error.isPermission ? .notPermitted : .couldNotRun
        if case .bus(let error) = error, error.isPermission {
            advice = PermissionAdvice(error).lines
        } else {
            advice = error.advice.map { [$0] } ?? []
        }
        if case .refused(let findings) = error { self.findings = findings } else { findings = [] }
    }

    /// What is printed, line by line.
    var lines: [String] {
        findings.map { finding in
            let place = finding.line.map { "\(finding.path):\($0)" } ?? finding.path
            return "\(place): \(finding.message) [\(finding.rule)]"
        } + [reason] + advice
    }
}

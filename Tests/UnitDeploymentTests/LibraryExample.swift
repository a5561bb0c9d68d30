import SystemdBus
import UnitDeployment
import UnitLint
import UnitSyntax

/// Installs a service and prints what becomes of it, until it has run for `time`.
func deploy(
    _ path: String, _ text: String, at place: DeploymentPlace, to manager: SystemdManager,
    for time: Duration
) async throws {
    let source = try DeploymentSource(path: path, bytes: Array(text.utf8))
    let release = await HostRelease.release(of: manager)
    for finding in Linter(targets: [release]).lint(source.file).findings {
        print("\(path):\(finding.start.line): \(finding.severity): \(finding.message)")
    }

    let events = try await manager.eventStream()
    let deployment = Deployment(at: place, manager: manager, version: release)
    let result = try await deployment.apply([source]).result
    print("\(path): \(result.outcome)")
    if let failure = result.failure { print(failure.reason, failure.journal) }

    let unit = try BusUnitName(source.unitName)
    let watching = Task {
        for await case .unitChanged(unit, let changed, _) in events {
            guard let state = changed["ActiveState"]?.text else { continue }
            print("\(unit): \(state)")
        }
    }
    try await Task.sleep(for: time)
    watching.cancel()
}

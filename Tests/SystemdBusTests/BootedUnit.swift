import SystemdBus
import UnitTestSupport

/// A unit file of a test's on a booted host.
struct BootedUnit: Sendable {
    let host: BootedHost
    let manager: SystemdManager
    let name: BusUnitName

    private var path: String { "/etc/systemd/system/\(name)" }

    /// Writes a unit file, reloads, and hands both to a test; takes the unit away afterwards.
    static func with(
        _ name: String, _ text: String, on release: Int, isAlone: Bool = false,
        _ test: (BootedUnit) async throws -> Void
    ) async throws {
        let host = try BootedHost(release)
        if isAlone {
            try await host.alone { try await with(name, text, on: host, test) }
        } else {
            try await host.together { try await with(name, text, on: host, test) }
        }
    }

    private static func with(
        _ name: String, _ text: String, on host: BootedHost,
        _ test: (BootedUnit) async throws -> Void
    ) async throws {
        let manager = try await SystemdManager.connect(to: .address(host.busAddress))
        let unit = BootedUnit(host: host, manager: manager, name: try BusUnitName(name))
        try host.write(text, to: unit.path)
        try await manager.daemonReload()
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await test(unit))
        } catch {
            outcome = .failure(error)
        }
        try await unit.remove()
        try outcome.get()
    }

    private func remove() async throws {
        if !name.isTemplate { _ = try? await manager.run(.stop, on: name) }
        _ = try? await manager.disable([name.rawValue])
        try host.remove(path)
        try await manager.daemonReload()
        if !name.isTemplate { try? await manager.resetFailed(name) }
        await manager.close()
    }

    /// The jobs of the unit, as soon as there is one.
    func queuedJobs() async throws -> [QueuedJob] {
        var jobs: [QueuedJob] = []
        try await eventually {
            jobs = try await manager.queuedJobs().filter { $0.unit == name }
            return !jobs.isEmpty
        }
        return jobs
    }

    /// What the host's own systemctl says, without the line break at the end.
    func systemctl(_ arguments: String...) throws -> String {
        let output = try host.run(["systemctl"] + arguments + ["--", name.rawValue]).output
        return String(output.last == "\n" ? output.dropLast() : output[...])
    }
}

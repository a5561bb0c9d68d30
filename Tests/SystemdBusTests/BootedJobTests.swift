import SystemdBus
import Testing
import UnitTestSupport

@Suite("Jobs on a booted host", .needsBootedHost)
struct BootedJobTests {
    @Test("A service starts and stops, and systemctl agrees", arguments: BootedHost.releases)
    func startAndStop(release: Int) async throws {
        let host = try BootedHost(release)
        let manager = try await SystemdManager.connect(to: .address(host.busAddress))
        try host.write(
            "[Service]\nExecStart=/bin/sleep infinity\n",
            to: "/etc/systemd/system/bus-job.service")
        try await manager.daemonReload()
        let unit = try BusUnitName("bus-job.service")

        let started = try await manager.run(.start, on: unit)
        let whileRunning = try host.run(["systemctl", "is-active", unit.rawValue]).output
        let status = try await manager.status(of: unit)
        let stopped = try await manager.run(.stop, on: unit)
        let afterwards = try host.run(["systemctl", "is-active", unit.rawValue]).output
        try host.remove("/etc/systemd/system/bus-job.service")
        try await manager.daemonReload()

        #expect(started == .done)
        #expect(whileRunning == "active\n")
        #expect(status.activeState == .active)
        #expect(status.service?.mainPID != nil)
        #expect(stopped == .done)
        #expect(afterwards == "inactive\n")
    }
}

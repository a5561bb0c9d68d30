import SystemdBus
import Testing
import UnitTestSupport

@Suite("Jobs on a booted host", .needsBootedHost)
struct BootedJobTests {
    @Test("A service starts and stops, and systemctl agrees", arguments: BootedHost.releases)
    func startAndStop(release: Int) async throws {
        let text = "[Service]\nExecStart=/bin/sleep infinity\n"
        try await BootedUnit.with("bus-job.service", text, on: release) { unit in
            let started = try await unit.manager.run(.start, on: unit.name)
            let whileRunning = try unit.systemctl("is-active")
            let pid = try unit.systemctl("show", "--value", "-p", "MainPID")
            let status = try await unit.manager.status(of: unit.name)
            let stopped = try await unit.manager.run(.stop, on: unit.name)
            let afterwards = try unit.systemctl("is-active")

            #expect(started == .done)
            #expect(whileRunning == "active")
            #expect(status.activeState == .active && status.subState == .running)
            #expect(status.service?.mainPID.map(String.init) == pid)
            #expect(stopped == .done)
            #expect(afterwards == "inactive")
        }
    }

    @Test("A start that fails says so, and the status says why", arguments: BootedHost.releases)
    func failure(release: Int) async throws {
        let text = "[Service]\nType=oneshot\nExecStart=/bin/sh -c 'exit 7'\n"
        try await BootedUnit.with("bus-fails.service", text, on: release) { unit in
            let result = try await unit.manager.run(.start, on: unit.name)
            let status = try await unit.manager.status(of: unit.name)
            let verdict = try unit.systemctl("is-failed")
            try await unit.manager.resetFailed(unit.name)
            let verdictAfterReset = try unit.systemctl("is-failed")

            #expect(result == .failed)
            #expect(status.activeState == .failed)
            #expect(status.result == .exitCode)
            #expect(status.service?.mainExit?.kind == .exited)
            #expect(status.service?.mainExit?.status == 7)
            #expect(verdict == "failed")
            #expect(verdictAfterReset == "inactive")
        }
    }

    @Test("A condition that does not hold is told", arguments: BootedHost.releases)
    func condition(release: Int) async throws {
        let text = """
            [Unit]
            ConditionPathExists=/no/such/path
            [Service]
            ExecStart=/bin/true

            """
        try await BootedUnit.with("bus-condition.service", text, on: release, isAlone: true) {
            unit in
            let before = try await unit.manager.status(of: unit.name)
            let (result, status) = try await unit.manager.keepingLoaded([unit.name]) {
                var result = try await unit.manager.run(.start, on: unit.name)
                var status = try await unit.manager.status(of: unit.name)
                // systemd forgets which condition it was when another test lets it reload.
                try await eventually {
                    if status.conditions.contains(where: { $0.held == false }) { return true }
                    result = try await unit.manager.run(.start, on: unit.name)
                    status = try await unit.manager.status(of: unit.name)
                    return false
                }
                return (result, status)
            }

            #expect(before.conditionsHeld == nil)
            #expect(result.isSuccess)
            #expect(status.activeState == .inactive)
            #expect(status.conditionsHeld == false)
            #expect(
                status.conditions.filter { $0.held == false }.map(\.line)
                    == ["ConditionPathExists=/no/such/path"])
        }
    }

    @Test("What cannot be started is refused by name", arguments: BootedHost.releases)
    func refusals(release: Int) async throws {
        let text = "[Unit]\nRefuseManualStart=yes\n[Service]\nExecStart=/bin/true\n"
        try await BootedUnit.with("bus-refuses.service", text, on: release) { unit in
            let unknown = await #expect(throws: BusError.self) {
                try await unit.manager.run(.start, on: BusUnitName("bus-unknown.service"))
            }
            let byDependency = await #expect(throws: BusError.self) {
                try await unit.manager.run(.start, on: unit.name)
            }
            let template = await #expect(throws: BusError.self) {
                try await unit.manager.run(.start, on: BusUnitName("bus@.service"))
            }
            let reload = await #expect(throws: BusError.self) {
                try await unit.manager.run(.reload, on: BusUnitName("dbus.socket"))
            }

            #expect(unknown?.name == .noSuchUnit)
            #expect(byDependency?.name == .onlyByDependency)
            #expect(template?.name == .invalidArguments)
            #expect(reload?.name == .jobTypeNotApplicable)
        }
    }

    @Test("A job outlives a restart of systemd", arguments: BootedHost.releases)
    func reexecution(release: Int) async throws {
        let text = """
            [Service]
            Type=oneshot
            RemainAfterExit=yes
            ExecStart=/bin/sh -c 'until test -e /run/bus-outlives; do sleep 0.1; done'

            """
        try await BootedUnit.with("bus-outlives.service", text, on: release, isAlone: true) {
            unit in
            let starting = Task { try await unit.manager.run(.start, on: unit.name) }
            let jobs = try await unit.queuedJobs()
            try await unit.manager.daemonReexec()
            let version = try await unit.manager.managerProperty("Version").text
            try unit.host.write("", to: "/run/bus-outlives")
            defer { try? unit.host.remove("/run/bus-outlives") }
            let result = try await starting.value

            #expect(result == .done)
            #expect(version?.hasPrefix("\(release)") == true)
            #expect(jobs.map(\.type) == [.start])
        }
    }

    @Test("A job can be cancelled, and who waits for it is told", arguments: BootedHost.releases)
    func cancelledJob(release: Int) async throws {
        let text = "[Service]\nType=oneshot\nExecStart=/bin/sleep 60\n"
        try await BootedUnit.with("bus-cancels.service", text, on: release) { unit in
            let starting = Task { try await unit.manager.run(.start, on: unit.name) }
            let jobs = try await unit.queuedJobs()
            try await unit.manager.cancelJob(jobs[0].id)

            #expect(try await starting.value == .canceled)
        }
    }
}

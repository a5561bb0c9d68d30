import SystemdBus
import Testing
import UnitTestSupport

@Suite("Control of a booted host", .needsBootedHost)
struct BootedControlTests {
    static let text = "[Service]\nExecStart=/bin/sleep infinity\n"

    @Test("Events tell of jobs, of changes and of reloads", arguments: BootedHost.releases)
    func events(release: Int) async throws {
        try await BootedUnit.with("bus-events.service", Self.text, on: release) { unit in
            let stream = try await unit.manager.eventStream()
            _ = try await unit.manager.run(.start, on: unit.name)
            try await unit.manager.daemonReload()
            let expected = ["queued", "ended", "active", "reloading true", "reloading false"]
            let told = try await withDeadline {
                var told: Set<String> = []
                for await event in stream {
                    switch event {
                    case .jobQueued(_, unit.name): told.insert("queued")
                    case .jobEnded(_, unit.name, .done): told.insert("ended")
                    case .unitChanged(unit.name, let changed, _):
                        if let state = changed["ActiveState"]?.text { told.insert(state) }
                    case .reloading(let isReloading): told.insert("reloading \(isReloading)")
                    default: break
                    }
                    if told.isSuperset(of: expected) { break }
                }
                return told
            }

            #expect(told.isSuperset(of: expected))
        }
    }

    @Test("Events go on after a restart of systemd", arguments: BootedHost.releases)
    func eventsAfterReexec(release: Int) async throws {
        try await BootedUnit.with("bus-reexec.service", Self.text, on: release, isAlone: true) {
            unit in
            let stream = try await unit.manager.eventStream()
            try await unit.manager.daemonReexec()
            _ = try await unit.manager.run(.start, on: unit.name)
            let isResynchronized = try await withDeadline {
                var isResynchronized = false
                for await event in stream {
                    if event == .resynchronized { isResynchronized = true }
                    if case .jobEnded(_, unit.name, _) = event { break }
                }
                return isResynchronized
            }

            #expect(isResynchronized)
        }
    }

    @Test("A signal reaches the service", arguments: BootedHost.releases)
    func kill(release: Int) async throws {
        try await BootedUnit.with("bus-kills.service", Self.text, on: release) { unit in
            _ = try await unit.manager.run(.start, on: unit.name)
            try await unit.manager.kill(unit.name, signal: 9)
            // Asked for, since a reload of another test at this moment takes the event away.
            try await eventually {
                try await unit.manager.status(of: unit.name).activeState == .failed
            }
            let status = try await unit.manager.status(of: unit.name)

            #expect(status.result == .signal)
            #expect(status.service?.mainExit?.kind == .killed)
            #expect(status.service?.mainExit?.status == 9)
        }
    }

    @Test("Properties change while the unit runs", arguments: BootedHost.releases)
    func properties(release: Int) async throws {
        try await BootedUnit.with("bus-properties.service", Self.text, on: release) { unit in
            _ = try await unit.manager.run(.start, on: unit.name)
            try await unit.manager.setProperties(
                [("TasksMax", .uint64(37))], of: unit.name, isRuntime: true)
            let shown = try unit.systemctl("show", "--value", "-p", "TasksMax")
            let status = try await unit.manager.status(of: unit.name)
            let refused = await #expect(throws: BusError.self) {
                try await unit.manager.setProperties([("Id", .string("x"))], of: unit.name)
            }
            _ = try await unit.manager.revert([unit.name.rawValue])

            #expect(shown == "37")
            #expect(status.resources.tasksLimit == 37)
            #expect(refused?.name == .propertyReadOnly)
        }
    }

    @Test("A frozen unit thaws", arguments: BootedHost.releases)
    func freezer(release: Int) async throws {
        try await BootedUnit.with("bus-freezes.service", Self.text, on: release, isAlone: true) {
            unit in
            _ = try await unit.manager.run(.start, on: unit.name)
            try await unit.manager.freeze(unit.name)
            let frozen = try await unit.manager.property("FreezerState", of: unit.name).text
            try await unit.manager.thaw(unit.name)
            let thawed = try await unit.manager.property("FreezerState", of: unit.name).text

            #expect(frozen == "frozen")
            #expect(thawed == "running")
        }
    }

    @Test("Folders of a unit are cleaned", arguments: BootedHost.releases)
    func cleaning(release: Int) async throws {
        let text = "[Service]\nType=oneshot\nExecStart=/bin/true\nCacheDirectory=bus-cleans\n"
        try await BootedUnit.with("bus-cleans.service", text, on: release) { unit in
            _ = try await unit.manager.run(.start, on: unit.name)
            let before = try unit.host.run(["test", "-d", "/var/cache/bus-cleans"]).status
            try await unit.manager.clean(unit.name, ["cache"])
            try await eventually {
                try await unit.manager.status(of: unit.name).activeState != .maintenance
            }
            let after = try unit.host.run(["test", "-d", "/var/cache/bus-cleans"]).status

            #expect(before == 0)
            #expect(after == 1)
        }
    }

    @Test("A transient unit runs and is gone", arguments: BootedHost.releases)
    func transient(release: Int) async throws {
        let host = try BootedHost(release)
        try await host.together { try await Self.runTransient(on: host) }
    }

    private static func runTransient(on host: BootedHost) async throws {
        let manager = try await SystemdManager.connect(to: .address(host.busAddress))
        let name = try BusUnitName("bus-transient.service")
        let command = BusValue.structure([
            .string("/bin/sleep"), .strings(["sleep", "infinity"]), .boolean(false),
        ])

        let started = try await manager.startTransient(
            name,
            properties: [
                ("Description", .string("Made by a test")),
                ("ExecStart", .array(of: "(sasb)", [command])),
            ])
        let again = await #expect(throws: BusError.self) {
            try await manager.startTransient(
                name, properties: [("ExecStart", .array(of: "(sasb)", [command]))])
        }
        let status = try await manager.status(of: name)
        let stopped = try await manager.run(.stop, on: name)
        let after = try await manager.unitFileState(of: name)

        #expect(started == .done && stopped == .done)
        #expect(again?.name == .unitExists)
        #expect(status.description == "Made by a test" && status.fileState == .transient)
        #expect(after == nil)
    }

    @Test("The journal has the last lines of a run, and new ones", arguments: BootedHost.releases)
    func journal(release: Int) async throws {
        // The journal looks up whose line it is when it reads it, so the process had better be there.
        let text = """
            [Service]
            Type=oneshot
            ExecStart=/bin/sh -c 'echo one; sleep 1; echo two; sleep 1; exit 3'

            """
        try await BootedUnit.with("bus-speaks.service", text, on: release) { unit in
            let journal = Journal(.root(unit.host.outsideRoot))
            let filter = JournalFilter(units: [unit.name])
            let stream = try await journal.follow(filter)
            _ = try await unit.manager.run(.start, on: unit.name)
            let status = try await unit.manager.status(of: unit.name)
            await journal.synchronize()
            let last = try await journal.last(100, JournalFilter(invocation: status.invocation))
            let one = try await journal.last(1, filter)
            let followed = try await withDeadline {
                var followed: [String] = []
                for await entry in stream {
                    followed.append(entry.message)
                    if entry.message == "two" { break }
                }
                return followed
            }
            let after = try #require(last.first { $0.message == "one" })
            let resumed = try await journal.follow(filter, after: after.cursor)
            // What systemd says of the unit may come before or after what the unit says itself.
            let next = try await withDeadline {
                await resumed.first { ["one", "two"].contains($0.message) }
            }

            let words = last.map(\.message)
            #expect(words.contains("one") && words.contains("two"))
            #expect(last.contains { $0.pid == 1 && $0.message.contains("status=3") })
            #expect(last.allSatisfy { $0.unit == unit.name.rawValue })
            #expect(last.allSatisfy { $0.invocation == status.invocation })
            #expect(last.map(\.time) == last.map(\.time).sorted())
            #expect(one.count == 1)
            #expect(followed.contains("one") && followed.last == "two")
            #expect(next?.message == "two")
        }
    }
}

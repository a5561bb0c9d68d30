import SystemdBus
import Testing
import UnitTestSupport

@Suite("Questions to a booted host", .needsBootedHost)
struct BootedQueryTests {
    static let text = "[Service]\nExecStart=/bin/sleep infinity\n"

    /// Readings, and what other units and a reload change.
    static let changing = [
        "Memory", "CPUUsage", "IO", "Tasks", "Available", "IP", "Effective", "NeedDaemonReload",
        "After", "Before", "Requires", "Wants", "Conflicts", "Job", "TriggeredBy", "NConnections",
        "NAccepted", "Exec", "RequiredBy", "WantedBy", "ConflictedBy", "Triggers", "Names",
    ]

    @Test("Every property of every unit can be read", arguments: BootedHost.releases)
    func allProperties(release: Int) async throws {
        let host = try BootedHost(release)
        let manager = try await SystemdManager.connect(to: .address(host.busAddress))

        let units = try await manager.loadedUnits()
        for unit in units {
            let properties = try await manager.allProperties(of: unit.name)
            #expect(properties["Id"]?.text == unit.name.rawValue)
            #expect(properties.count > 60)
        }

        #expect(units.count > 30)
    }

    @Test("A property is found in the interface that has it", arguments: BootedHost.releases)
    func interfaces(release: Int) async throws {
        let host = try BootedHost(release)
        try await host.together { try await Self.compareInterfaces(on: host) }
    }

    private static func compareInterfaces(on host: BootedHost) async throws {
        let manager = try await SystemdManager.connect(to: .address(host.busAddress))
        let units = try ["dbus.service", "dbus.socket", "-.mount", "init.scope", "basic.target"]
            .map { name throws(BusError) in try BusUnitName(name) }

        for unit in units {
            let all = try await manager.allProperties(of: unit)
            let one = await manager.properties(Array(all.keys), of: [unit])[unit] ?? [:]
            // What other tests and the passing of time do not change.
            let fixed = all.filter { !Self.changing.contains(where: $0.key.hasPrefix) }
            #expect(fixed.count > 60)
            for (name, value) in fixed {
                #expect(try one[name]?.get() == value, "\(unit) \(name)")
            }
        }
        let missing = await #expect(throws: BusError.self) {
            try await manager.property("NoSuchProperty", of: units[0])
        }
        #expect(missing?.name == .unknownProperty)
    }

    @Test("The status is what systemctl show prints", arguments: BootedHost.releases)
    func status(release: Int) async throws {
        try await BootedUnit.with("bus-status.service", Self.text, on: release, isAlone: true) {
            unit in
            _ = try await unit.manager.run(.start, on: unit.name)
            let status = try await unit.manager.status(of: unit.name)
            let shown = Self.values(try unit.systemctl("show"))
            let processes = try await unit.manager.processes(of: unit.name)
            let absent = try await unit.manager.status(of: BusUnitName("bus-absent.service"))

            #expect(status.fragmentPath == shown["FragmentPath"])
            #expect(status.invocation?.description == shown["InvocationID"])
            #expect(status.service?.type == shown["Type"])
            #expect(status.service?.restarts == 0 && status.service?.mainExit == nil)
            #expect(status.stateSince != nil && status.activeSince != nil)
            #expect(status.fileState == .static)
            #expect(status.loadError == nil && !status.needsDaemonReload)
            #expect(status.startLimit?.burst == 5)
            #expect(status.resources.tasks.map(String.init) ?? "[not set]" == shown["TasksCurrent"])
            #expect(
                status.resources.memory.map(String.init) ?? "[not set]" == shown["MemoryCurrent"])
            #expect(processes.map(\.pid) == status.service?.mainPID.map { [$0] })
            #expect(processes.map(\.commandLine) == ["/bin/sleep infinity"])
            #expect(absent.loadState == .notFound && absent.fragmentPath == nil)
            #expect(absent.loadError?.name == .noSuchUnit)
        }
    }

    @Test("Dependencies are those that systemctl shows", arguments: BootedHost.releases)
    func dependencies(release: Int) async throws {
        let text = "[Unit]\nWants=dbus.socket\nAfter=dbus.socket\n" + Self.text
        try await BootedUnit.with("bus-depends.service", text, on: release) { unit in
            let dependencies = try await unit.manager.dependencies(of: unit.name)
            let shown = Self.values(try unit.systemctl("show"))

            #expect(dependencies[.wants]?.map(\.rawValue) == ["dbus.socket"])
            for kind in [UnitDependency.requires, .after, .before, .conflicts] {
                let names = shown[kind.rawValue]?.split(separator: " ").map(String.init) ?? []
                #expect(dependencies[kind]?.map(\.rawValue).sorted() == names.sorted())
            }
        }
    }

    @Test("The unit of a process is found", arguments: BootedHost.releases)
    func unitOfProcess(release: Int) async throws {
        let host = try BootedHost(release)
        let manager = try await SystemdManager.connect(to: .address(host.busAddress))

        let unit = try await manager.unit(ofProcess: 1)

        #expect(unit.rawValue == "init.scope")
    }

    private static func values(_ text: String) -> [String: String] {
        let pairs = text.split(separator: "\n").map { line in
            line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        }
        return Dictionary(
            pairs.filter { $0.count == 2 }.map { (String($0[0]), String($0[1])) },
            uniquingKeysWith: { first, _ in first })
    }
}

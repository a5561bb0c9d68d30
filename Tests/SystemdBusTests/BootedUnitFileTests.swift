import SystemdBus
import Testing
import UnitTestSupport

@Suite("Unit files on a booted host", .needsBootedHost)
struct BootedUnitFileTests {
    static let text = """
        [Service]
        ExecStart=/bin/sleep infinity
        [Install]
        WantedBy=multi-user.target

        """

    @Test("Enabling and disabling is what systemctl sees", arguments: BootedHost.releases)
    func enablement(release: Int) async throws {
        try await BootedUnit.with("bus-enables.service", Self.text, on: release) { unit in
            let enabled = try await unit.manager.enable([unit.name.rawValue])
            let afterEnable = try unit.systemctl("is-enabled")
            let again = try await unit.manager.enable([unit.name.rawValue])
            let state = try await unit.manager.unitFileState(of: unit.name)
            let reenabled = try await unit.manager.reenable([unit.name.rawValue])
            let disabled = try await unit.manager.disable([unit.name.rawValue])
            let afterDisable = try unit.systemctl("is-enabled")

            let link = "/etc/systemd/system/multi-user.target.wants/bus-enables.service"
            #expect(enabled.carriesInstallInfo == true)
            #expect(enabled.changes.map(\.kind) == ["symlink"])
            #expect(enabled.changes.map(\.path) == [link])
            #expect(again.changes.isEmpty)
            #expect(afterEnable == "enabled" && state == .enabled)
            #expect(reenabled.changes.contains { $0.kind == "symlink" && $0.path == link })
            #expect(disabled.changes.map(\.path) == [link])
            #expect(afterDisable == "disabled")
        }
    }

    @Test("A masked unit cannot be started until it is unmasked", arguments: BootedHost.releases)
    func masks(release: Int) async throws {
        let host = try BootedHost(release)
        try await host.together { try await Self.maskAndUnmask(on: host) }
    }

    private static func maskAndUnmask(on host: BootedHost) async throws {
        let manager = try await SystemdManager.connect(to: .address(host.busAddress))
        let name = try BusUnitName("bus-masks.service")
        let path = "/run/systemd/system/bus-masks.service"
        try host.write(Self.text, to: path)

        let masked = try await manager.mask([name.rawValue])
        try await manager.daemonReload()
        let state = try host.run(["systemctl", "is-enabled", name.rawValue]).output
        let error = await #expect(throws: BusError.self) { try await manager.run(.start, on: name) }
        let unmasked = try await manager.unmask([name.rawValue])
        try await manager.daemonReload()
        let started = try await manager.run(.start, on: name)
        let stopped = try await manager.run(.stop, on: name)
        try host.remove(path)
        try await manager.daemonReload()

        #expect(masked.changes.map(\.path) == ["/etc/systemd/system/bus-masks.service"])
        #expect(state == "masked\n")
        #expect(error?.name == .unitMasked)
        #expect(unmasked.changes.map(\.kind) == ["unlink"])
        #expect(started == .done && stopped == .done)
    }

    @Test("A unit without [Install] has nothing to enable", arguments: BootedHost.releases)
    func noInstall(release: Int) async throws {
        let text = "[Service]\nExecStart=/bin/true\n"
        try await BootedUnit.with("bus-static.service", text, on: release) { unit in
            let outcome = try await unit.manager.enable([unit.name.rawValue])
            let state = try await unit.manager.unitFileState(of: unit.name)

            #expect(outcome.carriesInstallInfo == false && outcome.changes.isEmpty)
            #expect(state == .static)
        }
    }

    @Test("A file that is not there is told, and has no state", arguments: BootedHost.releases)
    func unknown(release: Int) async throws {
        let host = try BootedHost(release)
        let manager = try await SystemdManager.connect(to: .address(host.busAddress))

        let error = await #expect(throws: BusError.self) {
            try await manager.enable(["bus-nowhere.service"])
        }
        let state = try await manager.unitFileState(of: BusUnitName("bus-nowhere.service"))

        #expect(error?.name == .fileNotFound || error?.name == .noSuchUnit)
        #expect(state == nil)
    }

    @Test("A file from elsewhere is linked and reverted", arguments: BootedHost.releases)
    func links(release: Int) async throws {
        let host = try BootedHost(release)
        try await host.together { try await Self.linkAndDisable(on: host) }
    }

    private static func linkAndDisable(on host: BootedHost) async throws {
        let manager = try await SystemdManager.connect(to: .address(host.busAddress))
        let path = "/opt/bus-links/bus-links.service"
        try host.write(Self.text, to: path)

        let linked = try await manager.link([path])
        let state = try await manager.unitFileState(of: BusUnitName("bus-links.service"))
        let disabled = try await manager.disable(["bus-links.service"])
        try host.remove("/opt/bus-links")
        try await manager.daemonReload()

        #expect(linked.changes.map(\.path) == ["/etc/systemd/system/bus-links.service"])
        #expect(linked.changes.map(\.source) == [path])
        #expect(state == .linked)
        #expect(disabled.changes.map(\.path) == ["/etc/systemd/system/bus-links.service"])
    }

    @Test("The list has loaded units, files and both", arguments: BootedHost.releases)
    func listing(release: Int) async throws {
        try await BootedUnit.with("bus-lists@.service", Self.text, on: release, isAlone: true) {
            unit in
            let instance = try BusUnitName("bus-lists@1.service")
            _ = try await unit.manager.run(.start, on: instance)

            let before = try Self.unitFiles(on: unit.host)
            let all = try await unit.manager.list()
            let some = try await unit.manager.list(matching: ["bus-lists@*.service"])
            _ = try await unit.manager.run(.stop, on: instance)
            // Other tests write and remove files meanwhile.
            let files = before.intersection(try Self.unitFiles(on: unit.host))

            #expect(!files.isEmpty)
            #expect(files.subtracting(all.map(\.name.rawValue)).isEmpty)
            #expect(some.map(\.name) == [instance, unit.name].sorted())
            #expect(some.first { $0.name == instance }?.summary?.activeState == .active)
            #expect(some.first { $0.name == unit.name }?.file?.state == .disabled)
            #expect(some.first { $0.name == unit.name }?.summary == nil)
            let socket = all.first { $0.name.rawValue == "dbus.socket" }
            #expect(socket?.summary?.subState == .running && socket?.file != nil)
        }
    }

    /// The names of the unit files that systemctl lists.
    private static func unitFiles(on host: BootedHost) throws -> Set<String> {
        let printed = try host.output(of: [
            "systemctl", "list-unit-files", "--no-legend", "--no-pager",
        ])
        return Set(
            printed.split(separator: "\n").compactMap {
                $0.split(separator: " ").first.map(String.init)
            })
    }
}

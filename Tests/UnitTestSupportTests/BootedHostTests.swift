import Testing

@testable import UnitTestSupport

@Suite("Booted hosts", .needsBootedHost)
struct BootedHostTests {
    @Test("A host answers with the release it is booted for", arguments: BootedHost.releases)
    func versions(release: Int) throws {
        let host = try BootedHost(release)

        let printed = try host.output(of: ["systemctl", "--version"])

        #expect(printed.hasPrefix("systemd \(release) "))
    }

    @Test("A host has booted to its end", arguments: BootedHost.releases)
    func booted(release: Int) throws {
        let host = try BootedHost(release)

        // Not asked now: units of other tests fail, and are meant to.
        #expect(host.stateAtBoot == "running")
        let failed = try host.output(of: ["systemctl", "--failed", "--plain", "--no-legend"])
        for line in failed.split(separator: "\n") {
            #expect(!line.hasPrefix("systemd-") && !line.hasPrefix("dbus"), "\(line)")
        }
    }

    @Test("Whoever gives up waiting to be alone keeps nobody out")
    func cancelledWaiter() async throws {
        let host = BootedHost(standIn: 1)
        try await host.together {
            let waiter = Task.detached { try await host.alone {} }
            // It asks every few milliseconds, and from then on nobody new comes in.
            while await Self.comesIn(host) { await Task.yield() }
            waiter.cancel()
            await #expect(throws: CancellationError.self) { try await waiter.value }

            #expect(await Self.comesIn(host, patience: .seconds(20)))
        }
    }

    /// Whether a task of its own is let in to use the host together with others.
    private static func comesIn(
        _ host: BootedHost, patience: Duration = .milliseconds(20)
    ) async -> Bool {
        let visitor = Task.detached { try await host.together { true } }
        let timer = Task.detached {
            try await Task.sleep(for: patience)
            visitor.cancel()
        }
        defer { timer.cancel() }
        return (try? await visitor.value) ?? false
    }

    @Test("Verify gives the line of an unknown directive", arguments: BootedHost.releases)
    func unknownDirective(release: Int) throws {
        let text = "[Service]\nExecStart=/bin/true\nNoSuchDirective=1\n"

        let verdicts = try BootedHost(release).verify(files: [
            "unknown.service": Array(text.utf8),
            "silent.service": Array("[Service]\nExecStart=/bin/true\n".utf8),
            "empty.service": Array("[Service]\n".utf8),
        ])

        #expect(verdicts["unknown.service"]?.lines.keys.sorted() == [3])
        #expect(verdicts["unknown.service"]?.isFatal == false)
        #expect(verdicts["silent.service"] == Verdict())
        #expect(verdicts["empty.service"]?.isFatal == true)
        #expect(verdicts["empty.service"]?.lines.isEmpty == true)
    }

    @Test("A template is verified under its own name", arguments: BootedHost.releases)
    func templates(release: Int) throws {
        let verdicts = try BootedHost(release).verify(files: [
            "sample@.service": Array("[Service]\nUmask=1\n".utf8)
        ])

        #expect(verdicts["sample@.service"]?.lines.keys.sorted() == [2])
        #expect(verdicts["sample@.service"]?.isFatal == true)
    }

    @Test("Files go in with their bytes and can be taken away", arguments: BootedHost.releases)
    func files(release: Int) throws {
        let host = try BootedHost(release)
        let bytes: [UInt8] = [0x23, 0, 0xff, 0x0d, 0x0a]

        try host.write(bytes, to: "/var/lib/booted-host-tests/a b", mode: "0755")
        let read = try host.run(["cat", "/var/lib/booted-host-tests/a b"])
        let isExecutable = try host.isExecutable("/var/lib/booted-host-tests/a b")
        try host.remove("/var/lib/booted-host-tests")

        #expect(read.stdout == bytes)
        #expect(isExecutable)
        #expect(try !host.isExecutable("/var/lib/booted-host-tests/a b"))
    }

    @Test("A release lists the directives that it knows", arguments: BootedHost.releases)
    func configurationItems(release: Int) throws {
        let items = try BootedHost(release).dumpConfigurationItems()

        #expect(items["Service"]?["RemainAfterExit"] == "BOOLEAN")
        // `OpenFile=` came with 253.
        #expect((items["Service"]?["OpenFile"] != nil) == (release >= 253))
    }

    @Test("A command's status and both of its outputs come back")
    func commands() throws {
        let result = try BootedHost(252).run(
            ["sh", "-c", "cat; echo problem >&2; exit 7"], input: Array("text".utf8))

        #expect(result == ChildResult(status: 7, output: "text", errors: "problem\n"))
    }

    @Test("A name that is no unit name is refused before any release is asked")
    func names() throws {
        let host = try BootedHost(252)

        #expect(throws: BootedHostError.notAUnitName("readme.txt")) {
            try host.verify(files: ["readme.txt": []])
        }
    }
}

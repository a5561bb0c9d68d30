import Testing
import UnitTestSupport

@Suite("Control of a container", .needsBootedHost)
struct ContainerControlTests {
    /// Runs the program on this machine, for the container that a release runs in.
    private func run(_ release: Int, _ arguments: String...) throws -> ChildResult {
        try Program.run(
            arguments + ["-M", "unitsmith-\(release)"], environment: ["PATH": "/usr/bin:/bin"])
    }

    @Test("Jobs, states and messages go into the container", arguments: BootedHost.releases)
    func machine(release: Int) async throws {
        let units = [
            "inside-a.service": "[Service]\nExecStart=/bin/sh -c 'echo hi; exec sleep 9999'\n",
            "inside-b.service": "[Service]\nType=oneshot\nExecStart=/bin/sh -c 'exit 7'\n",
        ]
        try await ControlledHost.with(release, units: units) { host in
            let started = try run(release, "start", "--stay-up", "100ms", "inside-a")
            let active = try host.systemctl("is-active", "inside-a")
            let status = try run(release, "status", "inside-a")
            let logs = try run(release, "logs", "inside-a")
            let listed = try run(release, "list", "inside-*")
            let failed = try run(release, "start", "inside-b")
            let stopped = try run(release, "stop", "inside-a")
            let inactive = try host.systemctl("is-active", "inside-a")
            let missing = try run(release, "start", "inside-none")

            #expect(started.status == 0 && active == "active", "\(started.errors)")
            #expect(status.status == 0 && status.output.contains("active (running)"))
            #expect(status.output.contains("hi"), "\(status.output)\(status.errors)")
            #expect(logs.status == 0 && logs.output.contains("hi"), "\(logs.errors)")
            #expect(listed.output.contains("inside-a.service"))
            #expect(failed.status == 1 && failed.errors.contains("status 7"), "\(failed.errors)")
            #expect(stopped.status == 0 && inactive == "inactive")
            #expect(missing.status == 5 && missing.errors.contains("inside-none.service"))
        }
    }

    @Test("What is no container is told by its name", arguments: ["unitsmith-none", "a/b"])
    func unknown(name: String) throws {
        let result = try Program.run(["status", "a", "-M", name])

        #expect(result.status == 2)
        #expect(result.errors.hasPrefix("unitsmith: ") && result.errors.contains(name))
    }
}

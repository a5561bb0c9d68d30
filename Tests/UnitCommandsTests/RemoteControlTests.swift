import Testing
import UnitTestSupport

@Suite("Control over ssh", .needsBootedHost)
struct RemoteControlTests {
    @Test("Jobs, states and messages go through sshd", arguments: BootedHost.releases)
    func ssh(release: Int) async throws {
        let units = ["remote-a.service": "[Service]\nExecStart=/bin/sh -c 'echo hi; sleep 9999'\n"]
        try await ControlledHost.with(release, units: units) { host in
            let server = try await SSHServer(into: host.host)
            func run(_ arguments: String...) throws -> ChildResult {
                try Program.run(
                    arguments + ["-H", server.address], environment: server.environment)
            }

            let started = try run("start", "--stay-up", "100ms", "remote-a")
            let active = try host.systemctl("is-active", "remote-a")
            let status = try run("status", "remote-a")
            let logs = try run("logs", "remote-a")
            let listed = try run("list", "remote-*")
            let stopped = try run("stop", "remote-a")
            let inactive = try host.systemctl("is-active", "remote-a")
            let missing = try run("start", "remote-none")

            #expect(started.status == 0 && active == "active", "\(started.errors)")
            #expect(status.status == 0 && status.output.contains("active (running)"))
            #expect(status.output.contains("hi"), "\(status.output)\(status.errors)")
            #expect(logs.output.contains("hi"), "\(logs.errors)")
            #expect(listed.output.contains("remote-a.service"))
            #expect(stopped.status == 0 && inactive == "inactive")
            #expect(missing.status == 5 && missing.errors.contains("remote-none.service"))
        }
    }

    @Test("A machine that does not let us in is said to be out of reach")
    func refused() throws {
        // Nobody listens on port 1 of loopback.
        let result = try Program.run(
            ["status", "a", "-H", "root@127.0.0.1:1"],
            environment: ["PATH": "/usr/bin:/bin"])

        #expect(result.status == 2)
        #expect(result.errors.contains("unitsmith: "), "\(result.errors)")
    }

    @Test(
        "What is no host is refused before ssh is started",
        arguments: ["-oProxyCommand=x", "a b", "host:port", "host:"])
    func badHosts(name: String) throws {
        let result = try Program.run(["status", "a", "--host=\(name)"])

        #expect(result.status == 2)
        #expect(result.errors.contains("'\(name)' is no host"))
    }
}

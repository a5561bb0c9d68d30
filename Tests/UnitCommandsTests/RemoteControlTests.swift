import Testing
import UnitTestSupport

@Suite("Control over ssh", .needsBootedHost)
struct RemoteControlTests {
    /// Stands for the network: it runs the command that ssh would run on the other machine, through
    /// a shell as sshd does.
    ///
    /// What it runs there is systemd's own bridge, and journalctl.
    static let ssh = """
        #!/bin/sh
        while [ "$1" != -- ]; do shift; done
        echo "$2" >>/run/remote-hosts
        shift 2
        exec sh -c "$*"

        """

    @Test("Jobs, states and messages go through ssh", arguments: BootedHost.releases)
    func ssh(release: Int) async throws {
        let units = ["remote-a.service": "[Service]\nExecStart=/bin/sh -c 'echo hi; sleep 9999'\n"]
        try await ControlledHost.with(release, units: units) { host in
            try host.host.write(Self.ssh, to: "/opt/remote/ssh", mode: "0755")
            let path = ["PATH": "/opt/remote:/usr/sbin:/usr/bin:/sbin:/bin"]
            func run(_ arguments: String...) throws -> ChildResult {
                try host.host.runBuilt(
                    "unitsmith", arguments + ["-H", "me@example.org:2222"], environment: path)
            }

            let started = try run("start", "--stay-up", "100ms", "remote-a")
            let active = try host.systemctl("is-active", "remote-a")
            let status = try run("status", "remote-a")
            let logs = try run("logs", "remote-a")
            let stopped = try run("stop", "remote-a")
            let hosts = try host.host.output(of: ["cat", "/run/remote-hosts"])
            try host.host.remove("/opt/remote")
            try host.host.remove("/run/remote-hosts")

            #expect(started.status == 0 && active == "active")
            #expect(status.status == 0 && status.output.contains("active (running)"))
            #expect(logs.output.contains("hi"))
            #expect(stopped.status == 0)
            #expect(Set(hosts.split(separator: "\n")) == ["me@example.org"])
        }
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

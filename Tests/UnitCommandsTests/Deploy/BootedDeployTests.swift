import Foundation
import Testing
import UnitTestSupport

/// A deployment to a booted host, done by the program and judged by the host's own systemctl.
@Suite("Deployments to a host", .needsBootedHost, .serialized)
struct BootedDeployTests {
    private static let sleeping = "ExecStart=/bin/sleep infinity"
    private static let dying = "ExecStart=/bin/sh -c 'echo I give up; exit 3'"

    private func unit(_ service: String, _ description: String = "Deployed") -> String {
        "[Unit]\nDescription=\(description)\n[Service]\n\(service)\n"
            + "[Install]\nWantedBy=multi-user.target\n"
    }

    @Test("Apply, apply again, stop, change, disable, uninstall", arguments: BootedHost.releases)
    func lifeCycle(release: Int) throws {
        let host = try DeployedHost(release, "deploy-life")
        defer { host.cleanUp() }
        try host.write(unit(Self.sleeping), to: "deploy-life.service")
        try host.write("[Service]\nNice=7\n", to: "deploy-life.service.d/nice.conf")

        let first = try host.report("apply", [host.sources])
        #expect(first.outcome == "applied" && first.changed)
        #expect(first.steps?.count { $0.step == "daemon-reload" } == 1)
        #expect(try host.state("deploy-life.service") == ["active", "enabled"])
        #expect(try host.property("Nice", of: "deploy-life.service") == "7")
        #expect(try host.property("NeedDaemonReload", of: "deploy-life.service") == "no")
        let process = try host.property("MainPID", of: "deploy-life.service")

        let second = try host.report("apply", [host.sources])
        #expect(second.outcome == "unchanged" && !second.changed)
        #expect(try host.property("MainPID", of: "deploy-life.service") == process)

        try host.write(unit(Self.sleeping, "Renamed"), to: "deploy-life.service")
        #expect(try host.report("apply", [host.sources]).changed)
        #expect(try host.property("Description", of: "deploy-life.service") == "Renamed")
        #expect(try host.property("MainPID", of: "deploy-life.service") == process)

        try host.write("[Service]\nNice=8\n", to: "deploy-life.service.d/nice.conf")
        let changed = try host.report("apply", [host.sources])
        #expect(changed.units?.map(\.action) == ["restart"])
        #expect(try host.property("MainPID", of: "deploy-life.service") != process)
        #expect(try host.property("Nice", of: "deploy-life.service") == "8")

        try host.host.output(of: ["systemctl", "stop", "deploy-life"])
        let stopped = try host.report("apply", [host.sources])
        #expect(!stopped.changed)
        #expect(stopped.notes?.contains { $0.contains("does not run") } == true)
        try host.host.output(of: ["systemctl", "disable", "deploy-life"])
        #expect(try host.report("apply", [host.sources]).units?.map(\.action) == ["start"])
        #expect(try host.state("deploy-life.service") == ["active", "enabled"])

        #expect(try host.report("uninstall", ["deploy-life"]).outcome == "applied")
        #expect(try host.property("LoadState", of: "deploy-life.service") == "not-found")
        #expect(try host.property("ActiveState", of: "deploy-life.service") == "inactive")
        #expect(try host.property("MainPID", of: "deploy-life.service") == "0")

        #expect(try host.report("rollback").changed)
        #expect(try host.state("deploy-life.service") == ["active", "enabled"])
    }

    @Test("A unit that dies at once is rolled back", arguments: BootedHost.releases)
    func rollsBack(release: Int) throws {
        let host = try DeployedHost(release, "deploy-dies")
        defer { host.cleanUp() }
        try host.write(unit(Self.sleeping), to: "deploy-dies.service")
        _ = try host.report("apply", [host.sources])
        let before = try host.contents()
        try host.write(
            unit(Self.dying) + "Alias=deploy-dies-alias.service\n", to: "deploy-dies.service")
        try host.write(unit(Self.sleeping), to: "deploy-dies-new.service")

        let result = try host.run("apply", [host.sources])

        #expect(result.status == 1, "\(result.errors)")
        #expect(result.errors.contains("'deploy-dies.service' does not stay up"))
        #expect(result.errors.contains("status 3") && result.errors.contains("I give up"))
        #expect(try host.contents() == before)
        #expect(try host.state("deploy-dies.service") == ["active", "enabled"])
        #expect(try host.property("ExecStart", of: "deploy-dies.service").contains("/bin/sleep"))
        #expect(try host.property("LoadState", of: "deploy-dies-new.service") == "not-found")
        #expect(try host.property("ActiveState", of: "deploy-dies-new.service") == "inactive")
        let failed = try host.host.output(of: ["systemctl", "list-units", "--failed", "--plain"])
        #expect(!failed.contains("deploy-dies"))
    }

    @Test(
        "Whatever keeps a new unit from running takes it away again",
        arguments: [
            "ExecStart=/nonexistent/program", "ExecStart=/bin/true\nType=notify\nTimeoutStartSec=1",
            "ExecStart=/bin/sh -c 'sleep 0.3; exit 1'\nRestart=always\nRestartSec=0",
            "ExecStart=/bin/sleep 0.2",
        ])
    func takesAway(service: String) throws {
        let host = try DeployedHost(257, "deploy-never")
        defer { host.cleanUp() }
        let before = try host.contents()
        try host.write(unit(service), to: "deploy-never.service")

        let result = try host.run("apply", [host.sources])

        #expect(result.status == 1, "\(result.errors)")
        #expect(try host.contents() == before)
        #expect(try host.property("LoadState", of: "deploy-never.service") == "not-found")
        #expect(try host.property("ActiveState", of: "deploy-never.service") == "inactive")
    }

    @Test("What needs a restarted unit is up again, also after a rollback")
    func dependents() throws {
        let host = try DeployedHost(252, "deploy-need")
        defer { host.cleanUp() }
        try host.write(unit(Self.sleeping), to: "deploy-need-a.service")
        try host.write(
            "[Unit]\nRequires=deploy-need-a.service\nAfter=deploy-need-a.service\n"
                + unit(Self.sleeping).dropFirst("[Unit]\n".count), to: "deploy-need-b.service")
        _ = try host.report("apply", [host.sources])
        try host.write(unit(Self.dying), to: "deploy-need-a.service")

        let plan = try host.report("plan", [host.sources])
        let failed = try host.run("apply", [host.sources])

        #expect(plan.units?.map(\.action) == ["restart", "keep"])
        #expect(failed.status == 1)
        for name in ["deploy-need-a.service", "deploy-need-b.service"] {
            #expect(try host.state(name) == ["active", "enabled"])
        }
    }

    @Test("Units without an order between them start together", arguments: BootedHost.releases)
    func together(release: Int) throws {
        let host = try DeployedHost(release, "deploy-side")
        defer { host.cleanUp() }
        // Each waits until the other has begun, so one after the other would time out.
        let meets = { (own: String, other: String) in
            "[Service]\nType=oneshot\nRemainAfterExit=yes\nTimeoutStartSec=20\n"
                + "RuntimeDirectory=deploy-side-\(own)\nExecStart=/bin/sh -c "
                + "'until test -d /run/deploy-side-\(other); do sleep 0.05; done'\n"
        }
        try host.write(meets("a", "b"), to: "deploy-side-a.service")
        try host.write(meets("b", "a"), to: "deploy-side-b.service")
        try host.write(
            "[Unit]\nAfter=deploy-side-a.service\n[Service]\nType=oneshot\nRemainAfterExit=yes\n"
                + "ExecStart=/bin/sh -c 'test -d /run/deploy-side-a'\n",
            to: "deploy-side-c.service")

        let result = try host.run("apply", [host.sources])

        #expect(result.status == 0, "\(result.errors)")
        for name in ["a", "b", "c"] {
            #expect(try host.property("ActiveState", of: "deploy-side-\(name).service") == "active")
        }
    }

    @Test("Of units that start together, the first to fail takes all back")
    func togetherFailing() throws {
        let host = try DeployedHost(262, "deploy-half")
        defer { host.cleanUp() }
        let before = try host.contents()
        try host.write(
            "[Service]\nType=oneshot\nExecStart=/bin/sleep 600\n", to: "deploy-half-slow.service")
        try host.write(
            "[Service]\nType=oneshot\nExecStart=/bin/sh -c 'sleep 0.2; exit 4'\n",
            to: "deploy-half-bad.service")

        // The slow one would take longer than a command may.
        let result = try host.run("apply", [host.sources, "--timeout", "10min"])

        #expect(result.status == 1, "\(result.errors)")
        #expect(result.errors.contains("'deploy-half-bad.service' does not stay up"))
        #expect(try host.contents() == before)
        for name in ["slow", "bad"] {
            let unit = "deploy-half-\(name).service"
            #expect(try host.property("ActiveState", of: unit) == "inactive")
            #expect(try host.property("LoadState", of: unit) == "not-found")
        }
    }

    @Test("Who sits at a terminal sees what goes on, and nobody else does")
    func progress() throws {
        let host = try DeployedHost(252, "deploy-terminal")
        defer { host.cleanUp() }
        try host.write(
            "[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart=/bin/sleep 2\n",
            to: "deploy-terminal.service")
        let words = try host.host.commandOfBuilt("unitsmith") + ["apply", host.sources]
        let environment = ["LD_LIBRARY_PATH": "/unitsmith/swift", "TERM": "xterm"]

        // script(1) gives the program a terminal.
        let watched = try host.host.run(
            ["script", "-qec", words.joined(separator: " "), "/dev/null"],
            environment: environment)
        #expect(try host.run("rollback").status == 0)
        let alone = try host.host.run(words, environment: environment)

        #expect(watched.status == 0, "\(watched.output)")
        #expect(watched.output.contains("apply: start deploy-terminal.service…"))
        #expect(alone.status == 0 && alone.errors.isEmpty)
        #expect(!alone.output.contains("apply:"))
    }

    @Test("A timer is started, and the service that it starts is not")
    func timer() throws {
        let host = try DeployedHost(262, "deploy-timer")
        defer { host.cleanUp() }
        try host.write(
            "[Service]\nType=oneshot\nExecStart=/bin/false\n", to: "deploy-timer.service")
        try host.write(
            "[Timer]\nOnActiveSec=1h\n[Install]\nWantedBy=timers.target\n", to: "deploy-timer.timer"
        )

        let report = try host.report("apply", [host.sources])

        #expect(report.units?.map(\.unit) == ["deploy-timer.timer"])
        #expect(try host.state("deploy-timer.timer") == ["active", "enabled"])
        #expect(try host.property("ActiveState", of: "deploy-timer.service") == "inactive")
    }

    @Test("A socket whose service runs is opened anew")
    func socket() throws {
        let host = try DeployedHost(257, "deploy-socket")
        defer { host.cleanUp() }
        let socket = { (mode: String) in
            "[Socket]\nListenStream=/run/deploy-socket.sock\nSocketMode=\(mode)\n"
                + "[Install]\nWantedBy=sockets.target\n"
        }
        try host.write(socket("0600"), to: "deploy-socket.socket")
        try host.write(unit(Self.sleeping), to: "deploy-socket.service")
        _ = try host.report("apply", [host.sources])
        #expect(try host.state("deploy-socket.service") == ["active", "enabled"])
        try host.write(socket("0660"), to: "deploy-socket.socket")

        let result = try host.run("apply", [host.sources])

        #expect(result.status == 0, "\(result.errors)")
        #expect(try host.state("deploy-socket.socket") == ["active", "enabled"])
        #expect(try host.state("deploy-socket.service") == ["active", "enabled"])
        let mode = try host.host.output(of: ["stat", "-c", "%a", "/run/deploy-socket.sock"])
        #expect(mode == "660\n")
    }

    @Test("A socket that cannot be opened anew is rolled back, and its service runs again")
    func brokenSocket() throws {
        let host = try DeployedHost(252, "deploy-socket")
        defer { host.cleanUp() }
        let socket = "[Socket]\nListenStream=/run/deploy-socket.sock\n"
        try host.write(socket, to: "deploy-socket.socket")
        try host.write(unit(Self.sleeping), to: "deploy-socket.service")
        _ = try host.report("apply", [host.sources])
        try host.write(
            socket + "ExecStartPre=/bin/false\n", to: "deploy-socket.socket")

        let result = try host.run("apply", [host.sources])

        #expect(result.status == 1, "\(result.errors)")
        for unit in ["deploy-socket.socket", "deploy-socket.service"] {
            #expect(try host.property("ActiveState", of: unit) == "active")
        }
    }

    @Test("A unit of a user's manager, until the next boot and for good")
    func user() throws {
        let host = try DeployedHost(257, "deploy-user")
        defer { host.cleanUp() }
        try host.host.output(of: ["systemctl", "start", "user@0.service"])
        try host.write(
            unit(Self.sleeping).replacing("multi-user", with: "default"), to: "deploy-user.service")
        let environment = ["XDG_RUNTIME_DIR": "/run/user/0"]
        for (options, folder) in [
            (["--user"], "/root/.config/systemd/user"),
            (["--user", "--runtime"], "/run/user/0/systemd/user"),
        ] {
            let result = try host.run(
                "apply", options + [host.sources], environment: environment)
            #expect(result.status == 0, "\(result.errors)")
            let state = try host.host.run(
                ["systemctl", "--user", "is-active", "deploy-user.service"],
                environment: environment)
            #expect(state.output == "active\n")
            try host.host.output(of: ["test", "-f", folder + "/deploy-user.service"])

            let removed = try host.run(
                "uninstall", options + ["deploy-user"], environment: environment)
            #expect(removed.status == 0, "\(removed.errors)")
            #expect(try host.host.run(["test", "-e", folder + "/deploy-user.service"]).status == 1)
        }
    }

    @Test("Without the right, nothing is changed and the reason is said")
    func unprivileged() throws {
        let host = try DeployedHost(257, "deploy-nobody")
        defer { host.cleanUp() }
        try host.write(unit(Self.sleeping), to: "deploy-nobody.service")
        try host.host.output(of: ["chmod", "-R", "a+rX", host.sources])
        let program = try host.host.commandOfBuilt("unitsmith")

        let result = try host.host.run(
            ["runuser", "-u", "nobody", "--"] + program + ["apply", host.sources],
            environment: ["LD_LIBRARY_PATH": "/unitsmith/swift"])

        #expect(result.status == 4, "\(result.errors)")
        #expect(result.errors.contains("not permitted"))
        #expect(result.errors.contains("polkit has no action for writing unit files"))
        #expect(try host.property("LoadState", of: "deploy-nobody.service") == "not-found")
    }
}

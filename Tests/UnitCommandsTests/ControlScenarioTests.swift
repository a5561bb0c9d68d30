import Foundation
import Testing
import UnitTestSupport

@Suite("Control of a host through the program", .needsBootedHost)
struct ControlScenarioTests {
    static let runs = "[Service]\nExecStart=/bin/sleep infinity\nExecReload=/bin/true\n"
    static let install = "[Install]\nWantedBy=multi-user.target\n"

    @Test("A service is started, queried, restarted and stopped", arguments: BootedHost.releases)
    func life(release: Int) async throws {
        let units = ["scene-life.service": "[Unit]\nDescription=Scene\n" + Self.runs]
        try await ControlledHost.with(release, units: units) { host in
            let started = try host.unit("start", "--stay-up", "200ms", "scene-life")
            #expect(started.status == 0)
            #expect(started.unit.text("active") == "active")
            #expect(started.unit["changed"] as? Bool == true)
            #expect(try host.systemctl("is-active", "scene-life") == "active")
            let pid = try host.systemctl("show", "--value", "-p", "MainPID", "scene-life")
            #expect((started.unit["mainPID"] as? Int).map(String.init) == pid)

            let again = try host.unit("start", "--stay-up", "0", "scene-life")
            #expect(again.status == 0 && again.unit["changed"] as? Bool == false)

            let status = try host.unit("status", "scene-life.service")
            #expect(status.status == 0)
            #expect(status.unit.text("fragment") == "/etc/systemd/system/scene-life.service")
            #expect(status.unit.text("description") == "Scene")

            let listed = try host.unit("list", "scene-life*")
            #expect(listed.status == 0 && listed.unit.text("sub") == "running")

            #expect(try host.run("reload", "scene-life").status == 0)
            #expect(try host.run("restart", "--stay-up", "0", "scene-life").status == 0)
            let newPID = try host.systemctl("show", "--value", "-p", "MainPID", "scene-life")
            #expect(newPID != pid && newPID != "0")

            let logs = try host.run("logs", "-n", "50", "scene-life")
            #expect(logs.status == 0 && logs.output.contains("Started"))

            let remote = try Program.run([
                "status", "scene-life", "--bus-address", host.host.busAddress,
            ])
            #expect(remote.status == 0 && remote.output.contains("active (running)"))
            #expect(try host.run("stop", "scene-life").status == 0)
            #expect(try host.systemctl("is-active", "scene-life") == "inactive")
            #expect(try host.run("status", "scene-life").status == 3)
            #expect(try host.run("try-restart", "scene-life").status == 0)
            #expect(try host.systemctl("is-active", "scene-life") == "inactive")
        }
    }

    @Test("A failure is explained by its cause", arguments: BootedHost.releases)
    func failures(release: Int) async throws {
        let units = [
            "scene-dies.service": "[Service]\nExecStart=/bin/sh -c 'echo going; exit 9'\n",
            "scene-missing.service": "[Service]\nExecStart=/usr/bin/no-such-program\n",
            "scene-killed.service": "[Service]\nExecStart=/bin/sh -c 'kill -SEGV $$$$'\n",
            "scene-needs.service":
                "[Unit]\nRequires=scene-dead.service\nAfter=scene-dead.service\n" + Self.runs,
            "scene-dead.service": "[Service]\nType=oneshot\nExecStart=/bin/false\n",
            "scene-loops.service":
                "[Service]\nExecStart=/bin/sh -c 'sleep 0.1; exit 3'\nRestart=always\n",
        ]
        try await ControlledHost.with(release, units: units) { host in
            let dies = try host.unit("start", "scene-dies")
            #expect(dies.status == 1 && dies.unit.text("diagnosis", "kind") == "exit-code")
            #expect(dies.unit.text("diagnosis", "cause")?.contains("status 9") == true)
            #expect(try host.systemctl("is-failed", "scene-dies") == "failed")

            let missing = try host.unit("start", "scene-missing")
            #expect(missing.status == 1)
            #expect(missing.unit.text("diagnosis", "cause")?.contains("203 (EXEC)") == true)
            #expect(
                missing.unit.texts("diagnosis", "evidence").contains {
                    $0.contains("ExecStart=/usr/bin/no-such-program")
                })

            let killed = try host.unit("start", "scene-killed")
            #expect(killed.unit.text("diagnosis", "cause")?.contains("(SIGSEGV)") == true)

            let needs = try host.unit("start", "scene-needs")
            #expect(needs.status == 1 && needs.unit.text("job") == "dependency")
            #expect(
                needs.unit.texts("diagnosis", "next").contains(
                    "unitsmith why scene-dead.service"))
            let why = try host.unit("why", "scene-dead")
            #expect(why.status == 0 && why.unit.text("kind") == "exit-code")

            let loops = try host.unit("start", "scene-loops")
            #expect(loops.status == 1 && loops.unit["ok"] as? Bool == false)
            #expect(try host.run("why", "scene-dies").output.contains("going"))
            #expect(try host.run("reset-failed", "scene-dies").status == 0)
            #expect(try host.systemctl("is-failed", "scene-dies") == "inactive")
        }
    }

    @Test("What does not start without a failure is told", arguments: BootedHost.releases)
    func refusals(release: Int) async throws {
        let units = [
            "scene-skips.service": "[Unit]\nConditionPathExists=/no/such\n" + Self.runs,
            "scene-asserts.service": "[Unit]\nAssertPathExists=/no/such\n" + Self.runs,
            "scene-limit.service":
                "[Unit]\nStartLimitBurst=2\nStartLimitIntervalSec=1h\n" + Self.runs,
        ]
        try await ControlledHost.with(release, units: units) { host in
            let skips = try host.unit("start", "scene-skips")
            #expect(skips.status == 0 && skips.unit.text("diagnosis", "kind") == "condition")
            #expect(try host.systemctl("is-active", "scene-skips") == "inactive")

            let asserts = try host.unit("start", "scene-asserts")
            #expect(asserts.status == 1 && asserts.unit.text("diagnosis", "kind") == "assertion")

            #expect(try host.run("start", "--stay-up", "0", "scene-limit").status == 0)
            #expect(try host.run("restart", "--stay-up", "0", "scene-limit").status == 0)
            let limit = try host.unit("restart", "scene-limit")
            #expect(limit.status == 1)
            #expect(limit.unit.text("diagnosis", "kind") == "start-limit-hit")
            #expect(
                limit.unit.texts("diagnosis", "next").contains(
                    "unitsmith reset-failed scene-limit.service"))
            #expect(try host.run("reset-failed", "scene-limit").status == 0)
            #expect(try host.run("start", "--stay-up", "0", "scene-limit").status == 0)
            #expect(try host.systemctl("is-active", "scene-limit") == "active")
        }
    }

    @Test(
        "A unit that is not there ends with 5, and a status with 4", arguments: BootedHost.releases)
    func unknown(release: Int) async throws {
        let units = ["scene-known.service": Self.runs]
        try await ControlledHost.with(release, units: units) { host in
            let start = try host.unit("start", "scene-knwon")
            #expect(start.status == 5)
            #expect(
                start.unit.text("error", "name") == "org.freedesktop.systemd1.NoSuchUnit")
            #expect(start.unit.text("suggestion") == "scene-known.service")
            let status = try host.run("status", "scene-knwon")
            #expect(status.status == 4)
            #expect(status.output.contains("did you mean 'scene-known.service'?"))
            #expect(try host.run("stop", "scene-nothing").status == 5)
            #expect(try host.run("status", "scene-nothing*").status == 4)
            #expect(try host.run("start", "scene-nothing*").status == 5)
            #expect(try host.run("enable", "scene-nothing").status == 5)
            #expect(try host.run("why", "scene-nothing").status == 4)
        }
    }

    @Test(
        "A hostile name is refused with one sentence, and nothing is asked",
        arguments: ["../x.service", "a\nb.service", String(repeating: "a", count: 300), "a b"])
    func hostileNames(name: String) throws {
        let host = ControlledHost(host: try BootedHost(257))

        for verb in ["start", "status", "enable", "why"] {
            let result = try host.run(verb, name)
            #expect(result.status == 2)
            #expect(result.errors.hasPrefix("unitsmith: cannot use '"))
            #expect(result.errors.split(separator: "\n").count == 2)
        }
    }

    @Test("Unit files are enabled, disabled, masked and unmasked", arguments: BootedHost.releases)
    func unitFiles(release: Int) async throws {
        let units = [
            "scene-enables.service": Self.runs + Self.install, "scene-static.service": Self.runs,
        ]
        try await ControlledHost.with(release, units: units) { host in
            #expect(try host.run("enable", "scene-enables").status == 0)
            #expect(try host.systemctl("is-enabled", "scene-enables") == "enabled")
            let again = try host.run("enable", "scene-enables")
            #expect(again.output.contains("nothing to do"))
            #expect(try host.run("disable", "scene-enables").status == 0)
            #expect(try host.systemctl("is-enabled", "scene-enables") == "disabled")

            let nothing = try host.run("enable", "scene-static")
            #expect(nothing.status == 0 && nothing.output.contains("no [Install] section"))

            #expect(try host.run("enable", "--now", "scene-enables").status == 0)
            #expect(try host.systemctl("is-active", "scene-enables") == "active")
            #expect(try host.run("disable", "--now", "scene-enables").status == 0)
            #expect(try host.systemctl("is-active", "scene-enables") == "inactive")

            let inTheWay = try host.run("mask", "scene-static")
            #expect(inTheWay.status == 1 && inTheWay.errors.contains("already"))
            #expect(try host.run("mask", "scene-masks").status == 0)
            #expect(try host.systemctl("is-enabled", "scene-masks") == "masked")
            let masked = try host.run("start", "scene-masks")
            #expect(masked.status == 1 && masked.errors.contains("unitsmith unmask scene-masks"))
            #expect(try host.run("unmask", "scene-masks").status == 0)
            #expect(try host.run("start", "scene-masks").status == 5)
        }
    }

    @Test("Several units and patterns are done at once", arguments: BootedHost.releases)
    func several(release: Int) async throws {
        try await ControlledHost.with(release, units: ["scene-web@.service": Self.runs]) { host in
            let started = try host.run(
                "start", "--stay-up", "0", "scene-web@1", "scene-web@2.service", "scene-web@3")
            #expect(started.status == 0)
            #expect(started.output.split(separator: "\n").count == 3)
            #expect(try host.run("status", "scene-web@*").status == 0)

            #expect(try host.run("kill", "-s", "KILL", "scene-web@2").status == 0)
            #expect(try host.run("stop", "scene-web@*.service").status == 0)
            #expect(
                try host.systemctl("is-active", "scene-web@1", "scene-web@3")
                    == "inactive inactive")
            #expect(try host.run("start", "--no-wait", "scene-web@4").status == 0)
            #expect(try host.run("start", "scene-web@").status != 0)
        }
    }

    @Test("Events are told as they happen", arguments: BootedHost.releases)
    func watching(release: Int) async throws {
        try await ControlledHost.with(release, units: ["scene-watch.service": Self.runs]) { host in
            let command = try host.host.commandOfBuilt("unitsmith").joined(separator: " ")
            // It has to be listening; restarting again and again is heard whenever it is.
            let script = """
                export LD_LIBRARY_PATH=/unitsmith/swift
                \(command) watch --for 60s scene-watch >/run/scene-watch & watch=$!
                while kill -0 $watch && ! grep -q 'job-ended  done' /run/scene-watch; do
                    LD_LIBRARY_PATH= systemctl restart scene-watch
                    LD_LIBRARY_PATH= systemctl reset-failed scene-watch
                    sleep 0.2
                done
                kill $watch
                cat /run/scene-watch
                rm /run/scene-watch
                """
            let result = try host.host.run(["sh", "-c", script])
            let short = try host.run("watch", "--for", "10ms", "scene-watch")

            #expect(short.status == 0)
            #expect(result.output.contains("scene-watch.service  job-ended  done"))
            #expect(result.output.contains("scene-watch.service  state  active (running)"))
        }
    }

    @Test("Ctrl-C ends the wait for a job, and it is said that the job goes on")
    func interrupted() async throws {
        let units = ["scene-slow.service": "[Service]\nType=oneshot\nExecStart=/bin/sleep 600\n"]
        try await ControlledHost.with(257, units: units) { host in
            let command = try host.host.commandOfBuilt("unitsmith").joined(separator: " ")
            let script = """
                export LD_LIBRARY_PATH=/unitsmith/swift
                \(command) start scene-slow & start=$!
                until systemctl is-active scene-slow | grep -q activating; do sleep 0.05; done
                kill -INT $start
                wait $start
                """

            let result = try host.host.run(["sh", "-c", script])

            #expect(result.status == 1)
            #expect(result.errors.contains("the wait was cancelled; systemd goes on"))
            #expect(try host.systemctl("is-active", "scene-slow") == "activating")
        }
    }

    @Test(
        "What is wrong with the words of a command is said",
        arguments: [
            (["strat", "a"], "there is no verb 'strat'; did you mean 'start'?"),
            (["list", "--type", "servce"], "'servce' is no type of unit"),
            (["status", "a", "--properties", ","], "--properties needs names"),
            (["start", "a@"], "that is a template, and only instances of it can run"),
            (
                ["status", "a", "--bus-address", "unix:path=/none"],
                "there is nothing at that address"
            ),
            (["status", "a", "--user"], "there is no session of a user"),
        ])
    func wrongWords(arguments: [String], sentence: String) throws {
        let result = try BootedHost(257).runBuilt("unitsmith", arguments)

        #expect(result.status == 2)
        #expect(result.errors.contains(sentence), "\(result.errors)")
    }

    @Test("A suffix that is none does not hide which unit was meant")
    func wrongSuffix() async throws {
        try await ControlledHost.with(257, units: ["scene-suffix.service": Self.runs]) { host in
            for word in ["scene-suffix.servic", "scene-suffix.conf"] {
                let start = try host.unit("start", word)

                #expect(start.status == 5)
                #expect(start.unit.text("suggestion") == "scene-suffix.service")
            }
        }
    }

    @Test("Without rights, polkit's action and rule are told", arguments: BootedHost.releases)
    func rights(release: Int) async throws {
        try await ControlledHost.with(release, units: ["scene-rights.service": Self.runs]) { host in
            let start = try host.host.runBuilt(
                "unitsmith", ["start", "scene-rights"], user: 65534)
            let enable = try host.host.runBuilt(
                "unitsmith", ["enable", "scene-rights"], user: 65534)
            let status = try host.host.runBuilt(
                "unitsmith", ["status", "scene-rights"], user: 65534)

            #expect(start.status == 4)
            #expect(start.errors.contains("org.freedesktop.systemd1.manage-units"))
            // Debian 11 has polkit 0.105, which knows no rules.
            let wanted =
                release == 247
                ? [".pkla", "Action=org.freedesktop.systemd1.manage-units"]
                : [
                    ".rules", #"action.lookup("unit") == "scene-rights.service""#,
                    #"action.lookup("verb") == "start""#,
                ]
            for words in wanted { #expect(start.errors.contains(words), "\(start.errors)") }
            #expect(enable.status == 4)
            #expect(enable.errors.contains("org.freedesktop.systemd1.manage-unit-files"))
            #expect(status.status == 3)
            #expect(try host.systemctl("is-active", "scene-rights") == "inactive")
        }
    }

    @Test("Who follows the advice about polkit may do it", arguments: BootedHost.releases)
    func advice(release: Int) async throws {
        try await ControlledHost.with(release, units: ["scene-grant.service": Self.runs]) { host in
            func start() throws -> (status: Int32, help: [String]) {
                // The user "daemon", about whom no other test asks polkit.
                let result = try host.host.runBuilt(
                    "unitsmith", ["start", "--stay-up", "0", "--format", "json", "scene-grant"],
                    user: 1)
                return (result.status, try ControlledHost.firstUnit(result).texts("error", "help"))
            }
            let refused = try start()
            let path = try #require(
                refused.help.joined(separator: " ").split(separator: " ").first {
                    $0.hasPrefix("/etc/polkit-1/")
                })
            let text = refused.help.filter { $0.hasPrefix("  ") }.map { $0.dropFirst(2) + "\n" }
                .joined()
            defer { try? host.host.remove(String(path)) }

            // polkit sees by and by that there is a new file, or that it was written again.
            let deadline = ContinuousClock.now + .seconds(30)
            var result = refused
            while result.status == 4, ContinuousClock.now < deadline {
                try host.host.write(text, to: String(path))
                try await Task.sleep(for: .milliseconds(200))
                result = try start()
            }

            #expect(refused.status == 4)
            #expect(result.status == 0, "\(refused.help)\(result.help)")
            #expect(try host.systemctl("is-active", "scene-grant") == "active")
        }
    }

    @Test("Units of a user are controlled with --user", arguments: BootedHost.releases)
    func userUnits(release: Int) async throws {
        let host = try BootedHost(release)
        try await host.together {
            try host.write(Self.runs, to: "/etc/systemd/user/scene-user.service")
            try host.output(of: ["systemctl", "start", "user@0.service"])
            let environment = ["XDG_RUNTIME_DIR": "/run/user/0"]
            func run(_ arguments: String...) throws -> ChildResult {
                try host.runBuilt("unitsmith", arguments + ["--user"], environment: environment)
            }

            #expect(try run("daemon-reload").status == 0)
            #expect(try run("start", "--stay-up", "0", "scene-user").status == 0)
            let active = try host.run(
                ["systemctl", "--user", "is-active", "scene-user"], environment: environment)
            #expect(active.output == "active\n")
            #expect(try run("status", "scene-user").status == 0)
            #expect(try run("stop", "scene-user").status == 0)
            #expect(try run("status", "scene-user").status == 3)

            // The manager stays: other tests use it, too.
            try host.remove("/etc/systemd/user/scene-user.service")
        }
    }
}

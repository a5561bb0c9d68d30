import Testing
import UnitTestSupport

extension BootedDeployTests {
    private static let old = unit("ExecStart=/bin/sleep infinity", "Old")
    private static let new =
        unit("ExecStart=/bin/sleep 100000", "New") + "Alias=deploy-kill-alias.service\n"

    private static func unit(_ service: String, _ description: String) -> String {
        // The program is there as soon as the unit is active.
        "[Unit]\nDescription=\(description)\n[Service]\nType=exec\n\(service)\n"
            + "[Install]\nWantedBy=multi-user.target\n"
    }

    /// What the manager has of the test's units: what it runs, and whether that is what the files
    /// say.
    private func running(on host: DeployedHost) throws -> [String] {
        try ["deploy-kill.service", "deploy-kill-new.service"].flatMap { unit in
            let process = try host.property("MainPID", of: unit)
            let command = try host.host.run(["cat", "/proc/\(process)/cmdline"]).output
            return try host.state(unit) + [
                try host.property("NeedDaemonReload", of: unit),
                process == "0" ? "" : command.split(separator: "\0").joined(separator: " "),
            ]
        }
    }

    @Test(
        "kill -9 before and after every step leaves the old state or the new",
        arguments: zip(BootedHost.releases, BootedHost.releases.indices))
    func killed(release: Int, turn: Int) throws {
        // What happens between those is the same without a manager, and tested there.
        let places = ["recorded", "announced", "done", "committed", "archived"]

        let count = try killed(on: release) { fault in
            let words = fault.split(separator: " ")
            guard let place = words.last, let number = Int(words[1]) else { return false }
            // Each release takes its share.
            return places.contains(String(place))
                && number % BootedHost.releases.count == turn
        }

        #expect(count > 3)
    }

    /// Kills a deployment at some faults of those that it passes, and gives their number.
    private func killed(on release: Int, at isChosen: (Substring) -> Bool) throws -> Int {
        let host = try DeployedHost(release, "deploy-kill")
        defer { host.cleanUp() }
        try host.write(Self.old, to: "deploy-kill.service")
        _ = try host.report("apply", [host.sources])
        let before = (try host.contents(), try running(on: host))
        let quick = ["--stay-up", "100ms", host.sources]
        try host.write(Self.new, to: "deploy-kill.service")
        try host.write(Self.old, to: "deploy-kill-new.service")
        let trace = try host.run("apply", quick, environment: ["UNITSMITH_FAULT": "trace"])
        let after = (try host.contents(), try running(on: host))
        #expect(trace.status == 0, "\(trace.errors)")
        #expect(before.1.contains("/bin/sleep infinity") && after.1.contains("/bin/sleep 100000"))
        #expect(try host.run("rollback").status == 0)

        let faults = trace.errors.split(separator: "\n").filter { $0.hasPrefix("fault ") }
        let chosen = faults.filter(isChosen)
        for (turn, fault) in chosen.enumerated() {
            let number = String(fault.split(separator: " ")[1])
            let killed = try host.run("apply", quick, environment: ["UNITSMITH_FAULT": number])
            // By turns, the one goes back and the other forward.
            let goesBack = turn.isMultiple(of: 2)
            let next = goesBack ? try host.run("rollback") : try host.run("apply", quick)

            let expected = goesBack ? before : after
            #expect(killed.status == 137, "\(release) \(fault)")
            #expect(next.status == 0, "\(release) \(fault) \(next.errors)")
            #expect(try host.contents() == expected.0, "\(release) \(fault) \(next.errors)")
            #expect(try running(on: host) == expected.1, "\(release) \(fault) \(next.errors)")
            if !goesBack { #expect(try host.run("rollback").status == 0) }
        }
        return chosen.count
    }

    @Test("Ctrl-C takes back what was done", arguments: ["INT", "TERM"])
    func interrupted(signal: String) throws {
        let host = try DeployedHost(252, "deploy-stop")
        defer { host.cleanUp() }
        try host.write(Self.old, to: "deploy-stop.service")
        _ = try host.report("apply", [host.sources])
        let before = try host.contents()
        try host.write(Self.new, to: "deploy-stop.service")
        let apply = try host.host.commandOfBuilt("unitsmith")

        let result = try host.host.run(
            ["timeout", "--preserve-status", "--signal=\(signal)", "4"] + apply
                + ["apply", "--stay-up", "1min", host.sources],
            environment: ["LD_LIBRARY_PATH": "/unitsmith/swift"])

        #expect(result.status == 1, "\(result.errors)")
        #expect(result.errors.contains("interrupted"), "\(result.errors)")
        #expect(try host.contents() == before)
        #expect(try host.state("deploy-stop.service") == ["active", "enabled"])
        #expect(try host.property("Description", of: "deploy-stop.service") == "Old")
    }

    @Test("A disk that is full, or read-only, changes nothing")
    func disks() throws {
        let host = try DeployedHost(252, "deploy-disk")
        defer { host.cleanUp() }
        let image = "/tmp/deploy-disk-image"
        let units = image + "/etc/systemd/system"
        try host.host.remove(image)
        try host.write(Self.old, to: "deploy-disk.service")
        try host.write(
            "# " + String(repeating: "x", count: 60_000) + "\n" + Self.old,
            to: "deploy-disk-large.service")
        try host.host.output(of: ["mkdir", "-p", units])
        for (option, sentence) in [("size=32k", "the disk is full"), ("ro", "mounted read-only")] {
            try host.host.output(of: ["mount", "-t", "tmpfs", "-o", option, "tmpfs", units])
            defer { _ = try? host.host.run(["umount", units]) }

            let result = try host.run("apply", ["--root", image, host.sources])

            #expect(result.status == (option == "ro" ? 2 : 1), "\(result.errors)")
            #expect(result.errors.contains(sentence), "\(result.errors)")
            #expect(try host.host.output(of: ["find", units, "-mindepth", "1"]).isEmpty)
            // Nothing is left to be taken back either.
            let records = try host.host.output(of: [
                "find", image + "/var", "-name", "*0*", "-o", "-name", "journal*",
            ])
            #expect(records.isEmpty)
        }
        _ = try host.host.run(["rm", "-rf", image])
    }

    @Test("A second deployment waits for the first, and gives up in time")
    func locked() throws {
        let host = try DeployedHost(262, "deploy-lock")
        defer { host.cleanUp() }
        try host.write(Self.old, to: "deploy-lock.service")
        try host.host.output(of: ["mkdir", "-p", "/var/lib/unitsmith"])
        let apply = try host.host.commandOfBuilt("unitsmith") + ["apply", host.sources]
        // The shell leaves a process behind that has the lock for a while.
        let holding = """
            exec 9>>/var/lib/unitsmith/lock; flock 9
            timeout 100 sh -c 'until test -e /tmp/deploy-lock/go; do sleep 0.1; done' >/dev/null 2>&1 &
            exec "$@" 9>&-
            """

        let refused = try host.host.run(
            ["sh", "-c", holding, "sh"] + apply + ["--lock-timeout", "300ms"],
            environment: ["LD_LIBRARY_PATH": "/unitsmith/swift"])
        #expect(refused.status == 2, "\(refused.errors)")
        #expect(refused.errors.contains("waiting for"))
        #expect(refused.errors.contains("give a longer --lock-timeout"))
        #expect(try host.property("LoadState", of: "deploy-lock.service") == "not-found")

        let waiting = """
            cd /tmp/deploy-lock
            "$@" 2>said & apply=$!
            until grep -q 'waiting for' said || ! kill -0 $apply; do sleep 0.1; done
            touch go
            wait $apply; status=$?
            cat said >&2
            exit $status
            """
        let patient = try host.host.run(
            ["sh", "-c", waiting, "sh"] + apply,
            environment: ["LD_LIBRARY_PATH": "/unitsmith/swift"])
        #expect(patient.status == 0 && patient.errors.contains("waiting for"))
        #expect(try host.state("deploy-lock.service") == ["active", "enabled"])
    }
}

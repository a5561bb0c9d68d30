import Foundation
import Testing
import UnitTestSupport

@Suite struct ExplainCommandTests {
    private func explain(
        _ line: String, of section: String = "Service", _ options: String...
    ) throws -> String {
        let folder = try ScratchFolder()
        let kind = section == "Unit" ? "service" : section.lowercased()
        let path = try folder.write("[\(section)]\n\(line)\n", to: "a.\(kind)")
        let result = try Program.run(["explain"] + options + ["\(path):2"])
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        return result.output.replacing(folder.path + "/", with: "")
    }

    @Test("A command is told as the arguments that the program gets")
    func command() throws {
        #expect(
            try explain(#"ExecStart=-/bin/echo "a b" $HOME ${X}y %p"#) == #"""
                a.service:2: ExecStart=-/bin/echo "a b" $HOME ${X}y %p

                  the line counts
                  program: /bin/echo
                  argv[0]: "/bin/echo"
                  argv[1]: "a b"
                  argv[2]: "$HOME"  (the words of the variable HOME, which may be none)
                  argv[3]: "${X}y"  (with the value of X)
                  argv[4]: "a"
                  flags: ignore-failure
                  %p: the prefix of the unit's name: "a"

                """#)
    }

    @Test(
        "Times are told in seconds, sizes in bytes, and what is dropped with the reason",
        arguments: [
            ("Service", "RestartSec=1min 30s", "  seconds: 90 (1min 30s)\n"),
            ("Service", "TimeoutStopSec=500ms", "  seconds: 0.5 (500ms)\n"),
            ("Service", "TimeoutStopSec=infinity", "  limit: none\n"),
            ("Service", "MemoryMax=1.5G", "  bytes: 1610612736 (1.5 GiB)\n"),
            ("Service", "UMask=022", "  mode: 022\n"),
            ("Service", "Nice=99", "  the line is ignored\n"),
            ("Service", "Environment=A=1 B=2", "  variable B: 2\n"),
            ("Service", "User=a b c/", "  the unit is refused\n"),
            ("Unit", "After=a.service b.service", "  unit: b.service\n"),
            ("Timer", "OnCalendar=*-*-* 12:00", "  in full: *-*-* 12:00:00\n"),
            ("Timer", "OnCalendar=*-*-* 12:00", "  elapse 5: "),
            ("Timer", "OnCalendar=2001-01-01", "  elapses: never again\n"),
            ("Service", "Foo=1", "  the line is ignored: no release knows the directive here\n"),
            ("Service", "# a", "  nothing is read here\n"),
        ])
    func values(section: String, line: String, expected: String) throws {
        #expect(try explain(line, of: section).contains(expected))
    }

    @Test("Releases that read a line differently are told apart")
    func releases() throws {
        let text = try explain("RestartSteps=4")

        #expect(
            text == """
                a.service:2: RestartSteps=4

                systemd 247 and 252:
                  the line is ignored: this release does not know the directive

                systemd 257 and 262:
                  the line counts
                  number: 4

                """)
    }

    @Test("Only the releases that are asked for are told")
    func target() throws {
        #expect(
            try explain("RestartSteps=4", "--target", "debian-13") == """
                a.service:2: RestartSteps=4

                systemd 257:
                  the line counts
                  number: 4

                """)
        #expect(try Program.run(["explain", "--target", "99", "Restart"]).status == 2)
    }

    @Test("Times of a calendar expression are those of its zone, told in that of the machine")
    func timeZones() throws {
        let machine = try explain(
            "OnCalendar=*-07-01 10:00", of: "Timer", "--timezone", "Europe/Berlin")
        let own = try explain(
            "OnCalendar=*-01-15 10:00 America/New_York", of: "Timer", "--timezone", "Asia/Kolkata")
        let universal = try explain("OnCalendar=*-07-01 10:00", of: "Timer", "--isolated")

        #expect(machine.contains("  time zone: Europe/Berlin, the machine's\n"))
        #expect(machine.contains(/elapse 1: \w+ \d+-07-01 10:00:00 \+02:00 \(.* 08:00:00 UTC\)\n/))
        #expect(own.contains("  time zone: America/New_York, as the expression says\n"))
        #expect(own.contains(/elapse 5: \w+ \d+-01-15 20:30:00 \+05:30 \(.* 15:00:00 UTC\)\n/))
        #expect(universal.contains(/elapse 1: \w+ \d+-07-01 10:00:00 UTC\n/))
        #expect(try Program.run(["explain", "--timezone", "Nowhere", "Restart"]).status == 2)
    }

    @Test("Specifiers are told with what they stand for here, or for example")
    func specifiers() throws {
        let line = "ExecStart=/bin/echo %m 20% %%"
        let machine = try String(contentsOfFile: "/etc/machine-id", encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)

        let here = try explain(line)
        let anywhere = try explain(line, "--isolated")

        #expect(here.contains("  argv[1]: \"\(machine)\"\n"))
        #expect(here.contains("  %m: the number of the machine: \"\(machine)\"\n"))
        #expect(anywhere.contains("  %m: the number of the machine, for example \"0"))
        #expect(!anywhere.contains(machine))
        #expect(!(try explain("CPUQuota=20%").contains("%:")), "a sign that nothing replaces")
    }

    @Test("A directive is told with its words, its releases and what to write instead")
    func directive() throws {
        let restart = try Program.run(["explain", "Restart"]).output
        let shares = try Program.run(["explain", "Service.CPUShares"]).output

        #expect(restart.hasPrefix("Restart= in [Service]\n"), "\(restart)")
        #expect(restart.contains("  words: ") && restart.contains("on-failure"))
        #expect(restart.contains("  repeated: the last line counts\n"))
        #expect(shares.contains("  replacement: write [Service] CPUWeight=\n"), "\(shares)")
    }

    @Test("JSON has the same, with a schema")
    func json() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("[Service]\nRestartSec=5\n", to: "a.service")
        for topic in ["Restart", "\(path):2"] {
            let text = try Program.run(["explain", "--format", "json", topic]).output
            let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
            #expect(object?["schema"] as? Int == 1)
        }
    }

    @Test(
        "What cannot be explained is told in a sentence, with exit status 2",
        arguments: [
            ("Restrat", "did you mean 'Restart'?"), ("/nowhere/a.service:1", "no such file"),
            ("a.txt:1", "is not named like a unit file"),
        ])
    func failures(topic: String, text: String) throws {
        let result = try Program.run(["explain", topic])

        #expect(result.status == 2)
        #expect(result.errors.contains(text), "\(result.errors)")
    }
}

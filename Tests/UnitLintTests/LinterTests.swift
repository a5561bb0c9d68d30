import Testing
import UnitLint
import UnitModel
import UnitSyntax
import UnitValues

@Suite struct LinterTests {
    @Test(
        "A key that only some releases know is unknown to the others",
        arguments: [
            ("RestartSteps=3", [247, 252]), ("Restart=no", []), ("RestartMode=direct", [247, 252]),
            ("ExitType=main", [247]), ("X-Anything=1", []), ("CPUShares=5", []),
        ] as [(String, [Int])])
    func releases(line: String, unknownTo releases: [Int]) throws {
        let findings = try lint("[Service]\n\(line)\n").filter { $0.effect == .unknown }

        #expect(findings.flatMap { $0.targets.map(\.number) } == releases)
    }

    @Test(
        "A key is offered its likeliest spelling, or its own section",
        arguments: [
            (
                "[Service]\nExecStrat=x\n",
                "unknown directive 'ExecStrat' in [Service]; did you mean 'ExecStart'?"
            ),
            (
                "[Service]\nexecstart=x\n",
                "unknown directive 'execstart' in [Service]; did you mean 'ExecStart'?"
            ),
            (
                "[Service]\nAfter=x\n",
                "unknown directive 'After' in [Service]; it belongs in [Unit]"
            ),
            (
                "[Unit]\nOnCalendar=x\n",
                "unknown directive 'OnCalendar' in [Unit]; it exists in [Timer] only"
            ),
            ("[Unit]\nZzzzzzzz=x\n", "unknown directive 'Zzzzzzzz' in [Unit]"),
            ("[service]\nUser=x\n", "unknown section [service]; did you mean [Service]?"),
            ("[Timer]\nUser=x\n", "unknown section [Timer]"),
        ])
    func advice(source: String, message: String) throws {
        #expect(try lint(source).map(\.message) == [message])
    }

    @Test("Nothing is said about lines in a section that systemd skips")
    func skippedSections() throws {
        let findings = try lint("[X-Mine]\njunk\n=x\n[Unit]\n[Bogus]\njunk\nFoo=1\n")

        #expect(findings.map(\.rule) == ["unknown-section"])
    }

    @Test(
        "A header that ends the reading keeps the unit from loading, but not a drop-in",
        arguments: [
            ("a.service", [SystemdVersion]()), ("a.service.d/b.conf", TargetSelection.recorded),
        ])
    func refusal(path: String, loadedBy: [SystemdVersion]) throws {
        let report = try report("[Service\n", path: path)

        #expect(report.loadedBy == loadedBy)
        #expect(report.findings.map(\.rule) == ["unclosed-section-header"])
    }

    @Test("A name that only newer releases refuse is unknown to the older ones")
    func sectionNames() throws {
        let report = try report("[[Service]\n", path: "a.service")

        #expect(report.loadedBy == [247, 252, 257])
        #expect(
            report.findings.map { "\($0.rule) \($0.targets)" } == [
                "refused-section-name [262]", "unknown-section [247, 252, 257]",
            ])
    }

    @Test("A finding in a continued line has the line that systemd prints as its end")
    func continuedLine() throws {
        let finding = try #require(try lint("[Service]\nFoo=a \\\n# c\n b\n").first)

        #expect(finding.start == SourcePosition(line: 2, column: 1))
        #expect(finding.end == SourcePosition(line: 4, column: 4))
    }

    private func lint(_ source: String) throws -> [Finding] {
        try report(source, path: "a.service").findings
    }

    private func report(_ source: String, path: String) throws -> FileReport {
        let name = try #require(UnitFileName(path: path))
        // A service without a command would be a finding of its own.
        let command = "[Service]\nExecStart=/bin/true\n"
        let file = UnitFile(UnitDocument(parsing: source + command), name: name)
        return Linter(targets: TargetSelection.recorded).lint(file)
    }
}

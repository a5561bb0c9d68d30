import Testing
import UnitModel
import UnitValues

@testable import UnitLint

/// Files that lie in no search path, on a machine that may be the one they are for.
@Suite struct MachineTargetTests {
    @Test("A unit whose programs are all here is taken to be for this machine")
    func programsHere() throws {
        let findings = try lint("ExecStart=/usr/bin/web\nUser=wwwdata\nWorkingDirectory=/srv/wep\n")

        #expect(findings == ["missing-working-directory warning", "unknown-user warning"])
    }

    @Test("Nothing is said of a unit of which some program is not here")
    func programsElsewhere() throws {
        #expect(try lint("ExecStart=/usr/bin/wep\nUser=wwwdata\n").isEmpty)
        #expect(
            try lint("ExecStartPre=/usr/bin/wep\nExecStart=/usr/bin/web\nUser=wwwdata\n").isEmpty)
    }

    @Test("A program whose failure does not matter says nothing about the machine")
    func optionalProgram() throws {
        #expect(
            try lint("ExecStartPre=-/opt/wep/prepare\nExecStart=/usr/bin/web\n")
                == ["missing-program warning"])
        #expect(try lint("ExecStart=-/opt/wep/web\nUser=wwwdata\n").isEmpty)
    }

    @Test("Nothing is said where this machine is not to be looked at")
    func noMachine() throws {
        let findings = try lint("ExecStart=/usr/bin/web\nUser=wwwdata\n", machineIsTarget: false)

        #expect(findings.isEmpty)
    }

    @Test("A condition on a user does not make a unit conditional on a path")
    func conditionOnUser() throws {
        let unit =
            "ExecStart=/usr/bin/web\nWorkingDirectory=/srv/wep\n[Unit]\nConditionUser=!root\n"

        #expect(try lint(unit) == ["missing-working-directory warning"])
    }

    /// What rules about the system find in the service of a project.
    private func lint(_ service: String, machineIsTarget: Bool = true) throws -> [String] {
        var surroundings = ExampleSurroundings()
        surroundings.isSystem = false
        surroundings.machineIsTarget = machineIsTarget
        let files = [("/project/web.service", "[Service]\n" + service)]
        return try ExampleCollection.lint(files, in: surroundings).flatMap(\.findings)
            .filter { RuleRegistry.idsOverCollections.contains($0.rule) && $0.severity != .info }
            .map { "\($0.rule) \($0.severity)" }.sorted()
    }
}

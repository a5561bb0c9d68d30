import Foundation
import Testing
import UnitTestSupport

@Suite("plan, apply, uninstall and rollback on an image")
struct DeployCommandTests {
    private static let unit = "[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=a.target\n"

    private struct Report: Decodable {
        struct File: Decodable { let path, change: String, diff: String? }
        struct Link: Decodable { let path, change, target: String }
        struct Step: Decodable { let step, outcome: String, microseconds: Int }
        struct Finding: Decodable { let rule: String, line: Int? }
        let schema: Int
        let verb, outcome: String
        let changed: Bool
        let reason: String?
        let files: [File]?
        let links: [Link]?
        let steps: [Step]?
        let findings: [Finding]?
        let notes: [String]?
    }

    private func report(_ result: ChildResult) throws -> Report {
        try JSONDecoder().decode(Report.self, from: Data(result.stdout))
    }

    private func sources(_ files: [String: String]) throws -> ScratchFolder {
        let folder = try ScratchFolder()
        for (name, text) in files { try folder.write(text, to: name) }
        return folder
    }

    @Test("Applying the same again changes nothing and says so")
    func repeated() throws {
        let image = try ImageFolder()
        let sources = try sources(["a.service": Self.unit])

        let first = try report(image.run("apply", ["--format", "json", sources.path]))
        let contents = try image.contents()
        let second = try report(image.run("apply", ["--format", "json", sources.path]))

        #expect(first.changed && first.outcome == "applied" && first.schema == 1)
        #expect(first.steps?.allSatisfy { $0.outcome == "done" } == true)
        #expect(!second.changed && second.outcome == "unchanged")
        #expect(second.files?.map(\.change) == ["unchanged"] && second.steps?.isEmpty == true)
        #expect(try image.contents() == contents)
    }

    @Test("A plan shows what would be done and changes nothing", arguments: ["plan", "apply"])
    func planned(verb: String) throws {
        let image = try ImageFolder()
        try image.write("[Service]\nExecStart=/bin/false\n", to: "a.service")
        let sources = try sources([
            "a.service": Self.unit, "a.service.d/x.conf": "[Service]\nNice=1\n",
        ])
        let before = try image.contents()

        let result = try image.run(
            verb, ["--format", "json", sources.path] + (verb == "apply" ? ["--dry-run"] : []))

        let plan = try report(result)
        #expect(result.status == 0 && !plan.changed && plan.outcome == "planned")
        #expect(plan.files?.map(\.change) == ["change", "create"])
        #expect(plan.files?.first?.diff?.contains("-ExecStart=/bin/false\n") == true)
        #expect(plan.links?.map(\.path) == ["/etc/systemd/system/a.target.wants/a.service"])
        #expect(try image.contents() == before)
        #expect(!FileManager.default.fileExists(atPath: image.path + "/var/lib/unitsmith"))
    }

    @Test("Files have mode 0644, whatever the mask and the source")
    func mode() throws {
        let image = try ImageFolder()
        let sources = try sources(["a.service": Self.unit])
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: sources.path + "/a.service")

        let result = try runChild(
            ["sh", "-c", #"umask 077; exec "$@""#, "sh"]
                + Program.command(["apply", "--root", image.path, sources.path]),
            environment: ["PATH": "/usr/bin:/bin"])

        #expect(result.status == 0, "\(result.errors)")
        #expect(try image.contents()["a.service"] == "644 " + Self.unit)
        let wants = try FileManager.default.attributesOfItem(atPath: image.unit("a.target.wants"))
        #expect(wants[.posixPermissions] as? Int == 0o755)
    }

    @Test("Uninstalling takes away files, links and the folders that are left empty")
    func uninstalled() throws {
        let image = try ImageFolder()
        try image.link("a.target.wants/other.service", to: "/usr/lib/systemd/system/other.service")
        let before = try image.contents()
        let sources = try sources([
            "a.service": Self.unit + "Alias=b.service\nRequiredBy=c.target\n",
            "a.service.d/x.conf": "[Service]\nNice=1\n",
        ])
        #expect(try image.run("apply", [sources.path]).status == 0)

        let result = try image.run("uninstall", ["a"])

        #expect(result.status == 0, "\(result.errors)")
        #expect(try image.contents() == before)
    }

    @Test("Rolling back goes to the state before, one step further each time")
    func rolledBack() throws {
        let image = try ImageFolder()
        var states = [try image.contents()]
        for nice in 1...3 {
            let sources = try sources([
                "a.service": Self.unit, "a.service.d/x.conf": "[Service]\nNice=\(nice)\n",
            ])
            #expect(try image.run("apply", [sources.path]).status == 0)
            states.append(try image.contents())
        }
        #expect(try image.run("uninstall", ["a.service"]).status == 0)

        for state in states.reversed() {
            #expect(try image.run("rollback").status == 0)
            #expect(try image.contents() == state)
        }
        let last = try image.run("rollback")
        #expect(last.status == 2)
        #expect(last.errors.contains("nothing to roll back"))
    }

    @Test("What somebody else has changed is overwritten by force only")
    func changedSince() throws {
        let image = try ImageFolder()
        let sources = try sources(["a.service": Self.unit])
        #expect(try image.run("apply", [sources.path]).status == 0)
        try image.write("# mine\n", to: "a.service")

        for arguments in [["uninstall", "a"], ["rollback"]] {
            let result = try image.run(arguments[0], Array(arguments.dropFirst()))
            #expect(result.status == 2)
            #expect(result.errors.contains("was changed by somebody else"))
            #expect(try image.contents()["a.service"] == "644 # mine\n")
        }
        #expect(try image.run("rollback", ["--force"]).status == 0)
        #expect(try image.contents().isEmpty)
    }

    @Test("Errors that the linter finds refuse the units; --force overrides them")
    func refused() throws {
        let image = try ImageFolder()
        let sources = try sources(["a.service": "[Service]\nExecStart=/bin/true\nExecStrat=/x\n"])

        let result = try image.run("apply", ["--format", "json", sources.path])
        let forced = try image.run("apply", ["--force", sources.path])

        let refusal = try report(result)
        #expect(result.status == 2 && refusal.outcome == "refused" && !refusal.changed)
        #expect(refusal.findings?.map(\.rule) == ["unknown-directive"])
        #expect(refusal.findings?.first?.line == 3)
        #expect(forced.status == 0, "\(forced.errors)")
        #expect(try image.contents()["a.service"] != nil)
    }

    @Test(
        "A service that is to have the name of a socket, or of a template, is refused",
        arguments: ["a.socket", "x@.service"])
    func aliasOfOtherType(alias: String) throws {
        let image = try ImageFolder()
        let sources = try sources(["a.service": Self.unit + "Alias=\(alias)\n"])

        let result = try image.run("apply", ["--format", "json", sources.path])

        let refusal = try report(result)
        #expect(result.status == 2 && refusal.outcome == "refused" && !refusal.changed)
        #expect(refusal.findings?.map(\.rule) == ["alias-of-other-type"])
        #expect(refusal.findings?.first?.line == 5)
        #expect(try image.contents().isEmpty)
    }

    @Test("What is gone from a folder and still installed is told, with the way to remove it")
    func gone() throws {
        let image = try ImageFolder()
        let sources = try sources([
            "a.service": Self.unit, "b.service": Self.unit,
            "a.service.d/x.conf": "[Service]\nNice=1\n",
        ])
        #expect(try image.run("apply", [sources.path]).status == 0)
        let complete = try report(image.run("apply", ["--format", "json", sources.path]))
        for name in ["b.service", "a.service.d/x.conf"] {
            try FileManager.default.removeItem(atPath: "\(sources.path)/\(name)")
        }

        let result = try report(image.run("apply", ["--format", "json", sources.path]))
        let alone = try report(
            image.run("apply", ["--format", "json", "\(sources.path)/a.service"]))

        let folder = "/etc/systemd/system"
        let command = "unitsmith uninstall --root \(image.path)"
        #expect(complete.notes?.isEmpty == true && alone.notes?.isEmpty == true)
        #expect(!result.changed && result.notes?.count == 2)
        #expect(
            result.notes?.first
                == "\(folder)/a.service.d/x.conf is installed, and gone from \(sources.path); "
                + "run '\(command) a.service', then apply again")
        #expect(
            result.notes?.last
                == "\(folder)/b.service is installed, and gone from \(sources.path); "
                + "run '\(command) b.service'")
        #expect(try image.run("uninstall", ["b.service"]).status == 0)
        let after = try report(image.run("apply", ["--format", "json", sources.path]))
        #expect(after.notes?.count == 1)
    }

    @Test("A unit is judged together with the drop-ins that are there already")
    func merged() throws {
        let image = try ImageFolder()
        try image.write("[Service]\nExecStart=/bin/true\n", to: "a.service.d/command.conf")
        let fragment = try sources(["a.service": "[Service]\nNice=1\n"])
        let reset = try sources(["a.service.d/z.conf": "[Service]\nExecStart=\n"])

        let completed = try image.run("apply", [fragment.path])
        let emptied = try image.run("apply", ["--format", "json", reset.path])

        #expect(completed.status == 0, "\(completed.errors)")
        #expect(emptied.status == 2, "\(emptied.output)")
        #expect(try report(emptied).findings?.map(\.rule) == ["service-without-command"])
        #expect(try image.contents()["a.service.d/z.conf"] == nil)
    }
}

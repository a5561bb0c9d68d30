import Foundation
import Testing
import UnitTestSupport

/// The page about CI, and the files through which others find us.
@Suite struct CIPageTests {
    private let page: String

    init() throws {
        page = try String(contentsOfFile: Fixtures.checkout + "/docs/ci.md", encoding: .utf8)
    }

    @Test("The commands of the page print what it shows")
    func commands() throws {
        let folder = try ScratchFolder()
        try folder.write(try #require(blocks("ini").first), to: "web.service")
        let sessions = blocks("console")

        #expect(sessions.count == 3)
        for session in sessions {
            let commands = session.split(separator: "\n").filter { $0.hasPrefix("$ ") }
            let printed = try commands.map { command in
                "\(command)\n" + (try shell(String(command.dropFirst(2)), in: folder).output)
            }
            #expect(printed.joined() == session, "run it and paste what it prints into docs/ci.md")
        }
    }

    @Test("The configuration that the page shows is one")
    func configuration() throws {
        let folder = try ScratchFolder()
        try folder.write(try #require(blocks("toml").first), to: "unitsmith.toml")
        try folder.write("[Service]\nExecStart=/bin/true\nFoo=1\n", to: "vendor/a.service")

        let result = try shell("unitsmith lint -q vendor", in: folder)

        #expect(result.status == 0 && !result.output.contains("unitsmith.toml"))
    }

    @Test("Ansible's validation takes a good unit and refuses a bad one")
    func ansible() throws {
        let folder = try ScratchFolder()
        let line = try #require(page.split(separator: "\n").first { $0.contains("validate: ") })
        let command = try #require(line.split(separator: "validate: ").last)
        let good = "[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n"
        for (text, status) in [(good, 0), ("[Service]\nFoo=1\n", 1)] as [(String, Int32)] {
            let path = try folder.write(text, to: "source")

            let result = try shell(command.replacing("%s", with: path), in: folder)

            #expect(result.status == status, "\(result.output)")
        }
    }

    @Test("The action and the hooks run commands that there are")
    func files() throws {
        let folder = try ScratchFolder()
        try folder.write("[Service]\nExecStart=/bin/true\n", to: "a.service")
        let action = try String(contentsOfFile: Fixtures.checkout + "/action.yml", encoding: .utf8)
        let hooks = try String(
            contentsOfFile: Fixtures.checkout + "/.pre-commit-hooks.yaml", encoding: .utf8)
        let line = try #require(action.split(separator: "\n").last)
        let command = line.replacing(
            "\"$GITHUB_ACTION_PATH/.build/release/unitsmith\"", with: "unitsmith")
        let entries = hooks.split(separator: "\n").filter { $0.hasPrefix("  entry: ") }

        let linted = try shell(
            "ARGUMENTS='-q --target 252' PATHS=a.service; \(command)", in: folder)

        #expect(linted.status <= 1, "\(linted.output)")
        #expect(entries.count == 2)
        for entry in entries {
            let result = try shell(entry.dropFirst(9) + " a.service", in: folder)
            #expect(result.status <= 1, "\(result.output)")
        }
    }

    @Test(
        "The hooks' pattern is for units and drop-ins, and nothing else",
        arguments: [
            ("a.service", true), ("d/a@.timer", true), ("a.service.d/b.conf", true),
            ("a.conf", false), ("service", false), ("a.service.md", false),
            ("a.service.d/b/c.conf", false),
        ])
    func pattern(path: String, matches: Bool) throws {
        let hooks = try String(
            contentsOfFile: Fixtures.checkout + "/.pre-commit-hooks.yaml", encoding: .utf8)
        let line = try #require(hooks.split(separator: "\n").first { $0.hasPrefix("  files: ") })
        let pattern = try Regex(String(line.dropFirst(10).dropLast()))

        #expect((path.firstMatch(of: pattern) != nil) == matches)
    }

    /// The fenced blocks of a language.
    private func blocks(_ language: String) -> [String] {
        page.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
    }

    /// Runs a command line in a folder, with what it prints anywhere as its output.
    private func shell(_ command: some StringProtocol, in folder: ScratchFolder) throws
        -> ChildResult
    {
        let program = URL(fileURLWithPath: Program.command([])[0]).deletingLastPathComponent().path
        return try runChild(
            ["sh", "-c", "cd \"$0\" && exec 2>&1; \(command)", folder.path],
            environment: ["PATH": program + ":/usr/bin:/bin"])
    }
}

import Foundation
import Testing
import UnitTestSupport

@Suite struct LintCommandTests {
    private static let clean = "[Service]\nExecStart=/bin/true\n"
    private static let broken = "[Service]\nExecStart=/bin/true\nFoo=1\n"
    private static let newer = "[Service]\nExecStart=/bin/true\nRestartSteps=1\n"

    @Test(
        "The exit status says whether something as bad as --fail-on was found",
        arguments: [
            (clean, [], 0), (broken, [], 1), (newer, [], 0), (newer, ["--fail-on", "warning"], 1),
            (newer, ["--fail-on", "info"], 1), (newer, ["--target", "257.."], 0),
            (newer, ["--target", "252"], 1),
        ] as [(String, [String], Int32)])
    func exitStatus(source: String, options: [String], status: Int32) throws {
        let result = try Program.run(
            ["lint", "--stdin-filename", "a.service", "-"] + options, input: source)

        #expect(result.status == status)
        #expect(result.errors.isEmpty)
    }

    @Test(
        "Units of users are judged as their manager does, by their place or by --user",
        arguments: [
            ("a.service", [], true), ("a.service", ["--user"], false),
            ("/usr/lib/systemd/user/a.service", [], false),
            (".config/systemd/user/a.service.d/b.conf", [], true),
            ("/usr/lib/systemd/system/a.service", [], true), ("user/a.service", [], true),
        ] as [(String, [String], Bool)])
    func userUnits(name: String, options: [String], isLoaded: Bool) throws {
        let result = try Program.run(
            ["lint", "--format", "json", "--isolated", "--target", "247,262"] + options
                + ["--stdin-filename", name, "-"], input: Self.clean + "DynamicUser=yes\n")

        #expect(result.output.contains(#""loads":{"247":true,"262":\#(isLoaded)}"#), "\(result)")
    }

    @Test(
        "A wrong command line is told in a sentence, with exit status 2",
        arguments: [
            (["lint"], "<paths>"), (["lint", "-"], "--stdin-filename"),
            (["lint", "--stdin-filename", "a.service", "x"], "'-' is not among the paths"),
            (["lint", "--stdin-filename", "a.txt", "-"], "'a.txt' is not named like a unit file"),
            (["lint", "--target", "12", "a.service"], "target 12 is not known"),
            (["lint", "--fail-on", "never", "a.service"], "never"), (["lnt"], "lnt"),
            (["lint", "--format", "xml", "a.service"], "xml"),
        ] as [([String], String)])
    func usage(arguments: [String], text: String) throws {
        let result = try Program.run(arguments)

        #expect(result.status == 2)
        #expect(result.errors.contains(text), "\(result.errors)")
        #expect(result.output.isEmpty)
    }

    @Test("Help and version succeed")
    func help() throws {
        for arguments in [["--help"], ["lint", "--help"], ["--version"], ["help", "lint"]] {
            let result = try Program.run(arguments)

            #expect(result.status == 0 && result.errors.isEmpty && !result.output.isEmpty)
        }
        #expect(try Program.run(["lint", "--help"]).output.contains("EXAMPLES"))
    }

    @Test("Text shows the line and a caret, and no colour where no terminal is")
    func text() throws {
        let result = try Program.run(
            ["lint", "--stdin-filename", "web.service", "-"], input: Self.broken)

        #expect(
            result.output == """
                web.service:3:1: error: unknown directive 'Foo' in [Service] [unknown-directive]
                   3 | Foo=1
                     | ^~~
                      = help: systemd ignores the line
                1 file checked for systemd 247, 252, 257 and 262: 1 error

                """)
    }

    @Test("Colour can be asked for, and --quiet leaves the summary out")
    func color() throws {
        let result = try Program.run(
            ["lint", "--color", "always", "-q", "--stdin-filename", "web.service", "-"],
            input: Self.broken)

        #expect(result.output.contains("\u{1B}[1;31merror:\u{1B}[0m"))
        #expect(!result.output.contains("checked"))
    }

    @Test("JSON is exactly schema 1")
    func json() throws {
        let result = try Program.run(
            [
                "lint", "--isolated", "--format", "json", "--target", "252,257",
                "--stdin-filename", "web.service", "-",
            ],
            input: "[Service]\nExecStart=/bin/true\nRestartStep=\"1\"\n")

        #expect(
            result.output
                == #"{"schema":1,"targets":[252,257],"files":[{"path":"web.service","kind":"service","#
                + #""loads":{"252":true,"257":true},"findings":[{"rule":"unknown-directive","#
                + #""severity":"error","message":"unknown directive 'RestartStep' in [Service]; "#
                + #"did you mean 'RestartSteps'?","help":"systemd ignores the line","#
                + #""effect":"unknown","scope":"line","targets":[252,257],"line":3,"column":1,"#
                + #""endLine":3,"endColumn":12,"fix":{"safe":true,"description":"write RestartSteps=","#
                + #""edits":[{"start":30,"end":41,"text":"RestartSteps"}]}}]}],"summary":{"files":1,"#
                + #""errors":1,"warnings":0,"infos":0,"fixable":1}}"# + "\n")
        #expect((try? JSONSerialization.jsonObject(with: Data(result.stdout))) != nil)
    }

    @Test("Findings come in the order of the paths, and of the names in a directory")
    func order() throws {
        let folder = try ScratchFolder()
        for index in 0..<40 { try folder.write(Self.broken, to: "d/u\(index + 10).service") }
        let single = try folder.write(Self.broken, to: "z.service")

        let result = try Program.run(["lint", single, folder.path + "/d"])

        let names = result.output.split(separator: "\n").filter { $0.contains(": error:") }.map {
            $0.prefix { $0 != ":" }.split(separator: "/").last ?? ""
        }
        #expect(names.map(String.init) == ["z.service"] + (10..<50).map { "u\($0).service" })
    }

    @Test("A directory gives its units and drop-ins, each once, and nothing else")
    func directory() throws {
        let folder = try ScratchFolder()
        try folder.write(Self.broken, to: "a.service")
        try folder.write("[Service]\nFoo=1\n", to: "a.service.d/x.conf")
        try folder.write("[Service]\nFoo=1\n", to: "service.d/y.conf")
        try folder.write("Foo", to: "README")
        try folder.write("Foo", to: "other.d/z.conf")
        let link = { (name: String, target: String) in
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder.path)/\(name)", withDestinationPath: target)
        }
        try link("alias.service", "a.service")
        try link("dangling.service", "nowhere.service")
        try link("masked.service", "/dev/null")
        try link("loop.service", "loop.service")
        try link("again", ".")

        let result = try Program.run(["lint", folder.path])

        #expect(result.status == 1)
        #expect(
            result.output.hasSuffix("3 files checked for systemd 247, 252, 257 and 262: 3 errors\n")
        )
    }

    @Test("A file counts once however many symbolic links lead to it")
    func links() throws {
        let (folder, outside) = (try ScratchFolder(), try ScratchFolder())
        try folder.write(Self.broken, to: "b.service")
        let path = try folder.write(Self.broken, to: "d.service")
        try folder.write("", to: "a.target.wants/README")
        let elsewhere = try outside.write(Self.broken, to: "elsewhere.service")
        for (name, target) in [
            ("a.target.wants/b.service", "../b.service"), ("c.service", elsewhere),
            ("z.service", elsewhere),
        ] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder.path)/\(name)", withDestinationPath: target)
        }
        try FileManager.default.linkItem(atPath: path, toPath: folder.path + "/e.service")

        let result = try Program.run(["lint", "--isolated", folder.path])

        let lines = result.output.split(separator: "\n").filter { $0.hasPrefix(folder.path) }
        let names = lines.compactMap {
            $0.dropFirst(folder.path.count + 1).split(separator: ":").first
        }
        #expect(names == ["a.target.wants/b.service", "d.service", "e.service", "c.service"])
    }
}

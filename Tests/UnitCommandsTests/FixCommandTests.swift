import Foundation
import Testing
import UnitTestSupport

@Suite struct FixCommandTests {
    private static let broken = "[Service]\r\nExecStrat=/bin/true\r\nUsr=me\r\nFoo=1\r\n"
    private static let mended = "[Service]\r\nExecStart=/bin/true\r\nUser=me\r\nFoo=1\r\n"

    @Test("--fix mends the file, keeps its mode, and reports what is left")
    func fix() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(Self.broken, to: "a.service")
        chmod(path, 0o2640)

        let result = try Program.run(["lint", "--fix", "--no-search-path", path])

        #expect(result.status == 1)
        #expect(result.output.contains("4:1: error: unknown directive 'Foo'"))
        #expect(result.output.hasSuffix("1 error\nmended 2 mistakes in 1 file\n"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.mended)
        #expect(try folder.mode(of: "a.service") == 0o2640)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.service"])
    }

    @Test("A second --fix changes nothing, not even the file's time stamp")
    func secondRun() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(Self.mended, to: "a.service")
        var before = stat()
        stat(path, &before)

        let result = try Program.run([
            "lint", "--fix", "--no-search-path", "--fail-on", "error", path,
        ])

        var after = stat()
        stat(path, &after)
        #expect(result.output.hasSuffix(": 1 error\n"))
        #expect(before.st_ino == after.st_ino && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec)
    }

    @Test("A file that is named twice is mended once, and right the second time")
    func namedTwice() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(Self.broken, to: "a.service")

        let result = try Program.run(["lint", "--fix", "--no-search-path", path, path])

        #expect(result.status == 1)
        #expect(result.errors == "")
        #expect(result.output.hasSuffix("2 errors\nmended 2 mistakes in 1 file\n"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.mended)
    }

    @Test("--diff prints what --fix would do, exits with 1, and changes nothing")
    func diff() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(Self.broken, to: "a.service")

        let result = try Program.run(["lint", "--diff", path])

        #expect(result.status == 1 && result.errors == "would mend 2 mistakes in 1 file\n")
        #expect(Patch.apply(result.output, to: Self.broken) == Self.mended)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.broken)
        #expect(try Program.run(["lint", "--diff", "-q", path]).errors.isEmpty)
        try Data(Self.mended.utf8).write(to: URL(fileURLWithPath: path))
        let clean = try Program.run(["lint", "--diff", path])
        #expect(clean.status == 0 && clean.output.isEmpty && clean.errors == "nothing to mend\n")
    }

    @Test("With '-' the mended text goes to standard output, the report to standard error")
    func standardInput() throws {
        let result = try Program.run(
            ["lint", "--fix", "--stdin-filename", "a.service", "-"], input: Self.broken)

        #expect(result.status == 1 && result.output == Self.mended)
        #expect(result.errors.contains("a.service:4:1: error: unknown directive 'Foo'"))
    }

    @Test("A link is left alone, and the sentence names what it leads to")
    func link() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(Self.broken, to: "lib/a.service")
        let link = folder.path + "/a.service"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)

        let result = try Program.run(["lint", "--fix", link])

        #expect(result.status == 2)
        #expect(
            result.errors.hasPrefix(
                "unitsmith: \(link): is a symbolic link and was left alone; to change what it "))
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(result.output.contains("'ExecStrat'"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.broken)
    }

    @Test("A file with two names is left alone")
    func hardLink() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(Self.broken, to: "a.service")
        try FileManager.default.linkItem(atPath: path, toPath: folder.path + "/b.service")

        let result = try Program.run(["lint", "--fix", path])

        #expect(result.status == 2 && result.errors.contains("one of several hard links"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.broken)
    }

    @Test("A write that fails leaves the file whole and nothing beside it")
    func failedWrite() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(Self.broken, to: "a.service")

        // A limit on the size of files stands in for a full disk.
        let result = try runChild(
            ["sh", "-c", "(trap '' XFSZ; ulimit -f 0; exec \"$@\" 2>&1) | cat", "sh"]
                + Program.command(["lint", "--fix", "-q", path]),
            environment: ["PATH": "/usr/bin:/bin"])

        #expect(result.output.contains("\(path): cannot write it: file too large"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.broken)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.service"])
    }

    @Test("A folder that may not be written to is one sentence")
    func noRights() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(Self.broken, to: "d/a.service")
        chmod(folder.path + "/d", 0o555)
        let withoutRights =
            getuid() == 0
            ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all", "--"]
            : []

        let result = try runChild(
            withoutRights + Program.command(["lint", "--fix", "-q", path]),
            environment: ["PATH": "/usr/bin:/bin"])

        #expect(result.status == 2)
        #expect(result.errors.contains("cannot write into its folder: permission denied"))
        chmod(folder.path + "/d", 0o755)
    }

    @Test(
        "What does not go together is told in a sentence",
        arguments: [["--fix"], ["--format", "json"], ["--statistics"]])
    func usage(options: [String]) throws {
        let result = try Program.run(["lint", "--diff", "a.service"] + options)

        #expect(result.status == 2 && result.errors.contains("--diff changes no file"))
    }
}

extension ScratchFolder {
    /// The mode of a file in the folder.
    func mode(of name: String) throws -> Int {
        var status = stat()
        try #require(stat(path + "/" + name, &status) == 0)
        return Int(status.st_mode & 0o7777)
    }
}

import Foundation
import Testing
import UnitTestSupport

@Suite struct FormatCommandTests {
    private static let loose = "[Service]\r\n\r\nExecStart = /bin/true\r\nPrivateTmp=yes  \n"
    private static let canonical = "[Service]\nExecStart=/bin/true\nPrivateTmp=yes\n"

    @Test("fmt gives a file the form, keeps its mode, and does nothing the second time")
    func format() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(Self.loose, to: "a.service")
        chmod(path, 0o640)

        let first = try Program.run(["fmt", folder.path])
        let second = try Program.run(["fmt", folder.path])

        #expect(first.status == 0 && first.output.isEmpty)
        #expect(first.errors == "1 file checked: 1 changed\n")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.canonical)
        #expect(try folder.mode(of: "a.service") == 0o640)
        #expect(second.status == 0 && second.errors == "1 file checked: nothing to change\n")
    }

    @Test("--check names what would change, exits with 1, and changes nothing")
    func check() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(Self.loose, to: "a.service")
        try folder.write(Self.canonical, to: "b.service")

        let result = try Program.run(["fmt", "--check", folder.path])

        #expect(result.status == 1 && result.output == path + "\n")
        #expect(result.errors == "2 files checked: 1 would change\n")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.loose)
        #expect(try Program.run(["fmt", "--check", folder.path + "/b.service"]).status == 0)
    }

    @Test("--diff prints what patch needs, exits with 1, and changes nothing")
    func diff() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(Self.loose, to: "a.service")

        let result = try Program.run(["fmt", "--diff", "-q", path])

        #expect(result.status == 1 && result.errors.isEmpty)
        #expect(Patch.apply(result.output, to: Self.loose) == Self.canonical)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.loose)
    }

    @Test("'-' is formatted to standard output")
    func standardInput() throws {
        let result = try Program.run(
            ["fmt", "--stdin-filename", "a.service", "-"], input: Self.loose)

        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(result.output == Self.canonical)
    }

    @Test("A file that systemd gives up on is left alone with a sentence")
    func refusal() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("[Service\n", to: "a.service")

        let result = try Program.run(["fmt", "-q", path])

        #expect(result.status == 2)
        #expect(
            result.errors
                == "unitsmith: \(path): systemd gives up on the file at line 1, a section header "
                + "that does not end with ']'; mend that first\n")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "[Service\n")
    }

    @Test(
        "A wrong command line is told in a sentence",
        arguments: [
            (["fmt"], "<paths>"), (["fmt", "-"], "--stdin-filename"),
            (["fmt", "--stdin-filename", "a.service", "b"], "'-' is not among the paths"),
        ])
    func usage(arguments: [String], text: String) throws {
        let result = try Program.run(arguments)

        #expect(result.status == 2 && result.errors.contains(text), "\(result.errors)")
    }

    @Test("Links, pipes and missing files are one sentence each")
    func badPaths() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(Self.loose, to: "lib/a.service")
        let link = folder.path + "/a.service"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        let pipe = folder.path + "/b.service"
        mkfifo(pipe, 0o600)

        let result = try Program.run(["fmt", "-q", link, pipe, folder.path + "/c.service"])

        let sentences = result.errors.split(separator: "\n")
        #expect(result.status == 2 && sentences.count == 3, "\(result.errors)")
        #expect(sentences.contains { $0.contains("is a symbolic link and was left alone") })
        #expect(sentences.contains { $0.contains("is a pipe, not a file") })
        #expect(sentences.contains { $0.contains("no such file or directory") })
    }
}

import Foundation
import Testing
import UnitTestSupport

@Suite struct BadInputTests {
    /// A path that cannot be linted, how it comes about, and what is said of it.
    struct BadPath: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sentence: String
        let make: @Sendable (ScratchFolder) throws -> String
    }

    static let badPaths = [
        BadPath(testDescription: "missing", sentence: "no such file or directory") {
            $0.path + "/missing.service"
        },
        BadPath(testDescription: "empty directory", sentence: "no unit files in this directory") {
            $0.path
        },
        BadPath(testDescription: "no unit", sentence: "is not named like a unit file") {
            try $0.write("x", to: "notes.txt")
        },
        BadPath(testDescription: "pipe", sentence: "is a pipe, not a file") {
            let path = $0.path + "/a.service"
            mkfifo(path, 0o644)
            return path
        },
        BadPath(testDescription: "device", sentence: "is a device, not a file") {
            let path = $0.path + "/a.service"
            try FileManager.default.createSymbolicLink(
                atPath: path, withDestinationPath: "/dev/zero")
            return path
        },
        BadPath(testDescription: "link loop", sentence: "symbolic links lead in a circle") {
            let path = $0.path + "/a.service"
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
            return path
        },
        BadPath(testDescription: "2 GiB", sentence: "has 2147483648 bytes") {
            let path = try $0.write("", to: "a.service")
            truncate(path, 2 << 30)
            return path
        },
        BadPath(testDescription: "no directory", sentence: "not a directory") {
            try $0.write("", to: "a") + "/b.service"
        },
    ]

    @Test("A bad path is one sentence, and the other files are linted", arguments: badPaths)
    func badPath(_ bad: BadPath) throws {
        let folder = try ScratchFolder()
        let good = try ScratchFolder().keeping { try $0.write("[Unit]\nFoo=1\n", to: "b.service") }
        let path = try bad.make(folder)

        let result = try Program.run(["lint", path, good.path])

        #expect(result.status == 2)
        #expect(result.errors.hasPrefix("unitsmith: \(path): "), "\(result.errors)")
        #expect(result.errors.contains(bad.sentence), "\(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(result.output.contains("unknown directive 'Foo'"))
    }

    @Test("A file that may not be read is one sentence")
    func unreadable() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("", to: "a.service")
        chmod(path, 0o000)
        // Root may read everything, until it gives that right up.
        let withoutRights =
            getuid() == 0
            ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all", "--"]
            : []

        let result = try runChild(
            withoutRights + Program.command(["lint", path]),
            environment: ["PATH": "/usr/bin:/bin"])

        #expect(result.status == 2)
        #expect(result.errors.contains("permission denied; run as a user who may read it"))
    }

    @Test("A masked unit, an empty file and a device that is /dev/null are fine")
    func masked() throws {
        let folder = try ScratchFolder()
        let empty = try folder.write("", to: "a.service")
        let null = folder.path + "/b.service"
        try FileManager.default.createSymbolicLink(atPath: null, withDestinationPath: "/dev/null")

        #expect(try Program.run(["lint", empty, null]).status == 0)
    }

    @Test("A line for a terminal cannot carry the file's control characters")
    func controlCharacters() throws {
        let result = try Program.run(
            ["lint", "--stdin-filename", "a.service", "-"], input: "[Unit]\nFoo\u{1B}[2J=\u{7}\n")

        #expect(!result.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test("Nothing is summed up where no file could be read")
    func noFile() throws {
        let folder = try ScratchFolder()

        let result = try Program.run(["lint", folder.path + "/missing.service"])

        #expect(result.status == 2)
        #expect(result.output == "")
    }

    @Test("Output that cannot be written is an error", arguments: ["--help", "-"])
    func fullDisk(word: String) throws {
        let result = try runChild(
            ["sh", "-c", "\"$@\" > /dev/full", "sh"]
                + Program.command(["lint", "--stdin-filename", "a.service", word]),
            environment: ["PATH": "/usr/bin:/bin"])

        #expect(result.status == 2)
        #expect(result.errors.contains("cannot write the output"))
    }
}

extension ScratchFolder {
    /// The folder, after something was put into it.
    fileprivate func keeping(_ body: (ScratchFolder) throws -> Void) rethrows -> ScratchFolder {
        try body(self)
        return self
    }
}

import Foundation
import Testing
import UnitTestSupport

@Suite struct BaselineTests {
    private static let unit = "[Service]\nExecStart=/bin/true\nFoo=1\nFoo=2\nBar\t=1\n"

    @Test("What the baseline lists is not reported again, wherever it moved, and the rest is")
    func adoption() throws {
        let folder = try ScratchFolder()
        let unit = try folder.write(Self.unit, to: "units/a.service")
        let list = folder.path + "/known.txt"
        let select = ["--select", "unknown-directive"]

        let written = try Program.run(
            ["lint", "--baseline", list, "--write-baseline", unit] + select)
        let silent = try Program.run(["lint", "-q", "--baseline", list, unit] + select)
        try folder.write("# moved\n\n" + Self.unit + "Foo=3\nNew=1\n", to: "units/a.service")
        let added = try Program.run(["lint", "-q", "--baseline", list, folder.path] + select)

        #expect(written.status == 0 && written.errors == "\(list): 3 findings written\n")
        #expect(silent.status == 0 && silent.output.isEmpty && silent.errors.isEmpty)
        #expect(added.status == 1)
        #expect(added.output.components(separatedBy: "error: ").count == 3)
        #expect(added.output.contains("8:1: error: unknown directive 'Foo'"))
        #expect(added.output.contains("9:1: error: unknown directive 'New'"))
    }

    @Test("The list is text that merges, with paths from its own folder")
    func text() throws {
        let folder = try ScratchFolder()
        let unit = try folder.write(Self.unit, to: "units/a.service")
        let list = folder.path + "/known.txt"

        _ = try Program.run(
            ["lint", "--select", "unknown-directive", "--baseline", list, "--write-baseline", unit])

        #expect(
            try String(contentsOfFile: list, encoding: .utf8) == """
                # unitsmith baseline 1
                1\tunknown-directive\tunits/a.service\tunknown directive 'Bar' in [Service]
                2\tunknown-directive\tunits/a.service\tunknown directive 'Foo' in [Service]

                """)
    }

    @Test("A finding that is gone is told, so that the list shrinks")
    func gone() throws {
        let folder = try ScratchFolder()
        let unit = try folder.write(Self.unit, to: "a.service")
        let list = folder.path + "/known.txt"
        let select = ["--select", "unknown-directive"]
        _ = try Program.run(["lint", "--baseline", list, "--write-baseline", unit] + select)
        try folder.write("[Service]\nExecStart=/bin/true\nFoo=1\n", to: "a.service")

        let result = try Program.run(["lint", "--baseline", list, unit] + select)

        #expect(result.status == 0)
        #expect(
            result.errors
                == "unitsmith: \(list): 2 of its findings are gone; write it anew with "
                + "--write-baseline\n")
    }

    @Test(
        "A list that is none is one sentence",
        arguments: [
            (nil, "no such file; write it first with --write-baseline"),
            ("[Unit]\n", "is no baseline"), ("# unitsmith baseline 1\nx\n", ":2: is no line of a"),
        ] as [(String?, String)])
    func unusable(content: String?, sentence: String) throws {
        let folder = try ScratchFolder()
        let unit = try folder.write(Self.unit, to: "a.service")
        if let content { try folder.write(content, to: "known.txt") }

        let result = try Program.run(["lint", "--baseline", folder.path + "/known.txt", unit])

        #expect(result.status == 2 && result.errors.contains(sentence), "\(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test("--write-baseline needs to be told the file")
    func usage() throws {
        let result = try Program.run(["lint", "--write-baseline", "a.service"])

        #expect(
            result.status == 2 && result.errors.contains("--write-baseline needs --baseline FILE"))
    }
}

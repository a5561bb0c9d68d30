import Foundation
import Testing
import UnitTestSupport

@Suite("Deployments that are refused with one sentence")
struct HostileDeployTests {
    private static let unit = "[Service]\nExecStart=/bin/true\n"

    /// Applies a unit, and expects a refusal that changes nothing.
    private func expectRefusal(
        of arguments: [String], in image: ImageFolder, saying text: String, verb: String = "apply",
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        let before = try image.contents()

        let result = try image.run(verb, arguments)

        #expect(result.status == 2, "\(result.errors)", sourceLocation: location)
        #expect(
            result.errors.contains(text), "\(result.errors)", sourceLocation: location)
        #expect(
            result.errors.hasPrefix("unitsmith: ")
                && result.errors.count { $0 == "\n" } == 1, "\(result.errors)",
            sourceLocation: location)
        #expect(try image.contents() == before, sourceLocation: location)
        #expect(
            !FileManager.default.fileExists(atPath: image.path + "/var/lib/unitsmith"),
            sourceLocation: location)
    }

    private func source(_ name: String = "a.service", _ text: String = unit) throws -> ScratchFolder
    {
        let folder = try ScratchFolder()
        try folder.write(text, to: name)
        return folder
    }

    @Test("A folder of units, or one on the way to it, that is a link")
    func linkedFolder() throws {
        for name in ["etc/systemd/system", "etc/systemd", "etc"] {
            let (image, elsewhere, source) = (try ImageFolder(), try ScratchFolder(), try source())
            let place = image.path + "/" + name
            try FileManager.default.removeItem(atPath: place)
            try FileManager.default.createSymbolicLink(
                atPath: place, withDestinationPath: elsewhere.path)

            let result = try image.run("apply", [source.path])

            #expect(result.status == 2)
            #expect(
                result.errors.contains("/\(name): is a symbolic link to '\(elsewhere.path)'"),
                "\(result.errors)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path).isEmpty)
        }
    }

    @Test("A unit file, or a folder of drop-ins, that is a link")
    func linkedTarget() throws {
        let (image, elsewhere) = (try ImageFolder(), try ScratchFolder())
        try elsewhere.write("keep", to: "file")
        try image.link("a.service", to: elsewhere.path + "/file")
        try image.link("b.service.d", to: elsewhere.path)

        let (unit, dropIn) = (
            try source(), try source("b.service.d/x.conf", "[Service]\nNice=1\n")
        )
        try expectRefusal(
            of: [unit.path], in: image, saying: "a.service: is a symbolic link to")
        try expectRefusal(
            of: [dropIn.path], in: image, saying: "b.service.d: is a symbolic link to")
        #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path) == ["file"])
        #expect(try String(contentsOfFile: elsewhere.path + "/file", encoding: .utf8) == "keep")
    }

    @Test("A masked unit")
    func masked() throws {
        let (image, source) = (try ImageFolder(), try source())
        try image.link("a.service", to: "/dev/null")

        try expectRefusal(
            of: [source.path], in: image, saying: "run 'unitsmith unmask a.service'")
    }

    @Test("A folder or pipe where a unit file is to be")
    func inTheWay() throws {
        let image = try ImageFolder()
        let (first, second) = (try source(), try source("b.service"))
        try image.write("", to: "a.service/file")
        mkfifo(image.unit("b.service"), 0o644)

        try expectRefusal(of: [first.path], in: image, saying: "a.service: is a folder")
        try expectRefusal(
            of: [second.path], in: image, saying: "b.service: is a device, pipe or socket")
    }

    @Test(
        "Names that are none",
        arguments: [
            "a b.service", "a\nb.service", "a\u{1B}[31m.service", "@x.service", "ä.service",
            "a..service.d/x\n.conf",
        ])
    func names(name: String) throws {
        let image = try ImageFolder()
        let folder = try source(name)

        try expectRefusal(
            of: [folder.path + "/" + name], in: image, saying: "cannot be installed: ")
    }

    @Test(
        "Units to uninstall that are none, or were not installed",
        arguments: [
            ("../x.service", "is no unit name"),
            (String(repeating: "a", count: 300), "at most 255"),
            ("a\nb.service", "is no unit name"), ("x.service", "was not installed by"),
            ("", "is no unit name"),
        ])
    func uninstalling(name: String, sentence: String) throws {
        let image = try ImageFolder()

        try expectRefusal(of: [name], in: image, saying: sentence, verb: "uninstall")
    }

    @Test("An image that is not there, nothing to install, and one file given twice")
    func arguments() throws {
        let (image, source) = (try ImageFolder(), try source())
        let missing = try Program.run(["apply", "--root", "/nonexistent/image", source.path])
        let (second, empty) = (try self.source(), try ScratchFolder())

        #expect(missing.status == 2)
        #expect(missing.errors.contains("/nonexistent/image"))
        try expectRefusal(
            of: [source.path, second.path + "/a.service"], in: image, saying: "is given twice")
        try expectRefusal(of: [empty.path], in: image, saying: "no unit files")
    }

    @Test("[Install] that systemd refuses")
    func install() throws {
        let image = try ImageFolder()
        for (install, sentence) in [
            ("Alias=x@.service", "is a template"),
            ("Also=missing.service", "has no unit file"),
        ] {
            let source = try source("a.service", Self.unit + "[Install]\n\(install)\n")
            // Whatever the linter says of it before.
            try expectRefusal(of: ["--force", source.path], in: image, saying: sentence)
        }
    }
}

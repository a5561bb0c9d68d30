import Foundation
import Testing
import UnitTestSupport

@Suite struct ShowCommandTests {
    private static let fragment = """
        [Unit]
        Description=Web
        [Service]
        ExecStart=/usr/bin/web
        Environment=A=1
        [Install]
        WantedBy=multi-user.target

        """

    private func folder() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.write(Self.fragment, to: "web.service")
        try folder.write(
            "[Service]\nExecStart=\nExecStart=/bin/x\n", to: "web.service.d/a.conf")
        return folder
    }

    @Test("Text is the merged unit, each line after the place that it came from")
    func text() throws {
        let folder = try folder()

        let result = try Program.run(["show", "\(folder.path)/web.service"])

        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(
            result.output.replacing(folder.path + "/", with: "") == """
                # web.service
                # web.service
                # web.service.d/a.conf

                [Unit]
                # web.service:2
                Description=Web

                [Service]
                # web.service:5
                Environment=A=1
                # web.service.d/a.conf:2,3
                ExecStart=
                ExecStart=/bin/x

                [Install]
                # web.service:7
                WantedBy=multi-user.target

                """)
    }

    @Test("A directory, a drop-in and the file itself show the same unit")
    func arguments() throws {
        let folder = try folder()
        let expected = try Program.run(["show", "\(folder.path)/web.service"]).output

        for argument in [folder.path, "\(folder.path)/web.service.d/a.conf"] {
            #expect(try Program.run(["show", argument]).output == expected, "\(argument)")
        }
    }

    @Test("An isolated file is shown without its drop-ins")
    func isolated() throws {
        let folder = try folder()

        let result = try Program.run(["show", "--isolated", "\(folder.path)/web.service"])

        #expect(result.output.contains("ExecStart=/usr/bin/web"))
        #expect(!result.output.contains("a.conf"))
    }

    @Test("JSON tells the file and line of each value")
    func json() throws {
        let folder = try folder()

        let result = try Program.run(
            ["show", "--format", "json", "--target", "257", "\(folder.path)/web.service"])

        let object =
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        let unit = try #require((object?["units"] as? [[String: Any]])?.first)
        let sections = try #require(unit["sections"] as? [String: [[String: Any]]])
        let start = try #require(sections["Service"]?.last)
        #expect(object?["schema"] as? Int == 1 && object?["target"] as? Int == 257)
        #expect(unit["state"] as? String == "loaded")
        #expect(unit["path"] as? String == "\(folder.path)/web.service")
        #expect(start["text"] as? String == "/bin/x" && start["line"] as? Int == 3)
        #expect(start["path"] as? String == "\(folder.path)/web.service.d/a.conf")
    }

    @Test("Properties come as text or as the JSON that busctl has")
    func properties() throws {
        let folder = try folder()
        let path = "\(folder.path)/web.service"
        let arguments = ["show", "--isolated", "--properties", "-p", "Description,UMask", path]

        #expect(try Program.run(arguments).output == "Description=Web\nUMask=0022\n")
        #expect(
            try Program.run(arguments + ["--format", "json", "--target", "257"]).output
                == #"{"schema":1,"target":257,"units":[{"path":"\#(path)","properties":"#
                + #"{"Description":"Web","UMask":18}}]}"# + "\n")
    }

    @Test("A root directory is searched like the manager of that system would")
    func root() throws {
        let root = try ScratchFolder()
        try root.write("[Service]\nExecStart=/bin/a\n", to: "usr/lib/systemd/system/w@.service")
        try root.write("[Service]\nNice=1\n", to: "etc/systemd/system/w@.service.d/1.conf")
        let links = [
            ("/usr/lib/systemd/system/w@.service", "etc/systemd/system/v@.service"),
            ("/dev/null", "etc/systemd/system/masked.service"),
        ]
        for (target, link) in links {
            try FileManager.default.createSymbolicLink(
                atPath: "\(root.path)/\(link)", withDestinationPath: target)
        }

        let result = try Program.run(["show", "--root", root.path, "v@3"])
        let masked = try Program.run(["show", "--root", root.path, "masked.service"])

        #expect(result.output.hasPrefix("# w@3.service, also v@3.service\n"), "\(result.output)")
        #expect(result.output.contains("ExecStart=/bin/a\n") && result.output.contains("Nice=1\n"))
        #expect(masked.output.contains("# masked by /etc/systemd/system/masked.service\n"))
    }

    @Test(
        "What cannot be shown is told in a sentence, with exit status 2",
        arguments: [
            (["no-such-unit-here.service"], "no-such-unit-here.service: no such unit in /etc"),
            (["./nothing.service"], "no such file"), (["a b"], "'a b' is neither a file nor"),
            (["--target", "252..", "a.service"], "names several releases"),
            (["--target", "9", "a.service"], "target 9 is not known"),
            (["-p", "Type", "a.service"], "give both"),
            (["--isolated", "--root", "/", "a.service"], "--isolated looks nothing up"),
            ([], "units"),
        ] as [([String], String)])
    func usage(arguments: [String], text: String) throws {
        let result = try Program.run(["show"] + arguments)

        #expect(result.status == 2)
        #expect(result.errors.contains(text), "\(result.errors)")
    }
}

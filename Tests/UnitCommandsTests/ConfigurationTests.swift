import Foundation
import Testing
import UnitTestSupport

@Suite struct ConfigurationTests {
    private static let unit = """
        [Service]
        ExecStart=/bin/true
        CPUShares=3
        Foo=1
        [X-Tean]
        [Install]
        WantedBy=multi-user.target

        """

    /// The rules that speak about the unit, with their severities, in a folder with a configuration.
    private func rules(
        _ configuration: String, path: String = "a.service", options: [String] = []
    ) throws -> [String] {
        let folder = try ScratchFolder()
        try folder.write(configuration, to: "unitsmith.toml")
        let unit = try folder.write(Self.unit, to: path)
        let result = try Program.run(["lint", "--format", "json", unit] + options)
        try #require(result.errors.isEmpty, "\(result.errors)")
        let json = try JSONSerialization.jsonObject(with: Data(result.stdout)) as? [String: Any]
        let files = json?["files"] as? [[String: Any]]
        return (files?.first?["findings"] as? [[String: Any]] ?? []).map {
            "\($0["rule"] ?? "") \($0["severity"] ?? "")"
        }
    }

    private static let all = [
        "deprecated-directive warning", "removed-directive warning", "unknown-directive error",
    ]

    @Test(
        "The nearest configuration says which rules speak, and how loud",
        arguments: [
            ("", [], all), ("ignore = [\"unknown-directive\"]", [], Array(all[..<2])),
            ("select = \"unknown-directive\"", [], Array(all[2...])),
            ("targets = [247]", [], Array(all[2...])), ("targets = 262", [], Array(all[1...])),
            (
                "[rules.unknown-directive]\nseverity = \"info\"", [],
                Array(all[..<2]) + ["unknown-directive info"]
            ),
            (
                "sections = [\"X-Team\"]\nselect = [\"undeclared-section\"]", [],
                ["undeclared-section warning"]
            ),
            ("ignore = \"default\"", ["--no-config"], all),
            ("ignore = \"default\"", ["--isolated"], all),
            ("ignore = \"default\"", ["--select", "default"], all),
            (
                "ignore = \"removed-directive\"", ["--ignore", "unknown-directive"],
                Array(all[..<1])
            ),
            ("targets = 247", ["--target", "262"], Array(all[1...])),
        ] as [(String, [String], [String])])
    func settings(configuration: String, options: [String], expected: [String]) throws {
        #expect(try rules(configuration, options: options) == expected)
    }

    @Test(
        "Settings of [[files]] hold for the files that their patterns match",
        arguments: [
            ("*.service", "d/a.service", true), ("d/*", "d/a.service", true),
            ("*/a.service", "a.service", false), ("**/a.service", "a.service", true),
            ("d/**", "d/e/a.service", true), ("d/*", "d/e/a.service", false),
            ("d/", "d/e/a.service", true), ("[a-c].servic?", "a.service", true),
            ("[!a].service", "a.service", false), ("/a.service", "d/a.service", false),
            ("*.timer", "a.service", false), ("e/**/a.service", "e/f/g/a.service", true),
        ])
    func patterns(pattern: String, path: String, matches: Bool) throws {
        let configuration = "[[files]]\npaths = \"\(pattern)\"\nignore = \"default\"\n"

        #expect(try rules(configuration, path: path).isEmpty == matches)
    }

    @Test("The nearest of two configurations counts alone, and one can be named")
    func nearest() throws {
        let folder = try ScratchFolder()
        try folder.write("ignore = \"default\"\n", to: "unitsmith.toml")
        try folder.write("select = \"unknown-directive\"\n", to: "d/unitsmith.toml")
        let outer = try folder.write(Self.unit, to: "a.service")
        let inner = try folder.write(Self.unit, to: "d/e/a.service")

        let both = try Program.run(["lint", "-q", "--statistics", outer, inner])
        let named = try Program.run(
            ["lint", "-q", "--config", folder.path + "/unitsmith.toml", inner])

        #expect(both.output == "1  unknown-directive (error)\n")
        #expect(named.status == 0 && named.output.isEmpty)
    }

    @Test("A rule that does not speak still counts for whether the unit loads")
    func loads() throws {
        let result = try Program.run(
            [
                "lint", "--format", "json", "--target", "257", "--ignore", "default",
                "--stdin-filename", "a.service", "-",
            ], input: "[Service\n")

        #expect(result.output.contains(#""loads":{"257":false},"findings":[]"#), "\(result.output)")
    }

    @Test(
        "A mistake in a configuration is one sentence, however many files there are",
        arguments: [
            ("targts = 252", "unknown key 'targts'; did you mean 'targets'?"),
            (
                "colour = 1",
                "unknown key 'colour'; it takes targets, select, ignore, sections, rules and files"
            ),
            (
                "ignore = [\"unknown-directve\"]",
                "unknown rule 'unknown-directve'; did you mean 'unknown-directive'?"
            ),
            ("ignore = 3", "'ignore' takes a list of strings"),
            ("targets = \"12\"", "target 12 is not known; the releases from 247 to 262 are"),
            ("targets = true", "'targets' takes releases such as"),
            ("x = [", ":1:"), ("[rules.nonsense]\na = 1", "unknown rule 'nonsense'"),
            (
                "[rules.unknown-directive]\nlevel = 1",
                "unknown-directive has no option 'level'; it has none at all"
            ),
            (
                "[rules.undeclared-section]\nsections = 1",
                "sections of undeclared-section takes a list of strings"
            ),
            (
                "[rules.unknown-directive]\nseverity = \"bad\"",
                "takes \"info\", \"warning\" or \"error\""
            ),
            ("[[files]]\nignore = \"all\"", "'files.paths' takes a list of patterns"),
            ("[[files]]\npaths = \"a\"\nseverity = 1", "unknown key 'severity'"),
        ])
    func mistakes(configuration: String, sentence: String) throws {
        let folder = try ScratchFolder()
        let path = try folder.write(configuration, to: "unitsmith.toml")
        for number in 0..<3 { try folder.write(Self.unit, to: "\(number).service") }

        let result = try Program.run(["lint", folder.path])

        #expect(result.status == 2)
        #expect(result.errors.hasPrefix("unitsmith: \(path):"), "\(result.errors)")
        #expect(result.errors.contains(sentence), "\(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    }

    @Test("A configuration that is a pipe or not there is one sentence")
    func unreadable() throws {
        let folder = try ScratchFolder()
        let unit = try folder.write(Self.unit, to: "d/a.service")
        mkfifo(folder.path + "/unitsmith.toml", 0o600)

        let pipe = try Program.run(["lint", unit])
        let missing = try Program.run(["lint", "--config", folder.path + "/none.toml", unit])

        #expect(pipe.status == 2 && pipe.errors.contains("is a pipe, not a file"))
        #expect(missing.status == 2 && missing.errors.contains("no such file or directory"))
    }

    @Test(
        "Rules that there are not, on the command line, are told in a sentence",
        arguments: [
            (["--select", "unknown-directve"], "did you mean 'unknown-directive'?"),
            (["--ignore", "default,nonsense"], "unknown rule 'nonsense'; run 'unitsmith rules'"),
            (["--config", "a", "--no-config"], "exclude each other"),
        ] as [([String], String)])
    func commandLine(options: [String], sentence: String) throws {
        let result = try Program.run(["lint", "a.service"] + options)

        #expect(result.status == 2 && result.errors.contains(sentence), "\(result.errors)")
    }
}

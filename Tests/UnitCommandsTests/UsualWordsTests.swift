import Testing
import UnitTestSupport

/// `lint` understands its usual options without the argument parser; both have to agree.
@Suite struct UsualWordsTests {
    private let folder: ScratchFolder
    private let path: String

    init() throws {
        folder = try ScratchFolder()
        path = try folder.write(
            "[Service]\nExecStart=/bin/true\nDynamicUser=yes\nRestartSteps=1\nFoo=1\n",
            to: "a.service")
        try folder.write(
            "target = \"257\"\nignore = [\"unknown-directive\"]\n", to: "unitsmith.toml")
    }

    @Test(
        "The argument parser, which alone knows what '--' is, takes the same words alike",
        arguments: [
            [], ["-q"], ["--quiet", "--isolated"], ["--no-config"], ["--no-search-path"],
            ["--no-search-path", "--user", "--no-config"], ["--user", "--isolated"],
            ["--statistics"], ["--statistics", "--isolated", "-q"],
            ["--target", "252"], ["--target=252..", "--isolated"], ["--target", "debian-12"],
            ["--format", "json", "--isolated"], ["--format=github"], ["--format", "text"],
            ["--fail-on", "warning", "--target", "257"], ["--fail-on=info", "--no-config"],
            ["--color", "always"], ["--color=never", "--isolated"],
            ["--select", "all", "--isolated"], ["--select=all,unknown-directive", "--no-config"],
            ["--select", "unknown-directive", "--select=default"], ["--select=,", "--isolated"],
            ["--ignore", "unknown-directive"], ["--ignore=all", "--select", "default"],
            ["--ignore", "unknown-directive unknown-section", "--isolated"],
            // Options that are not usual, and words that are wrong, are the parser's alone.
            ["--isolated", "--no-search-path"], ["--select", "alll"], ["--ignore", "a,b"],
            ["--select"], ["--ignore="], ["--baseline", "no.txt"],
            ["--statistics", "--format", "json"], ["--format", "xml"], ["--target", "12"],
            ["--target="], ["--format=", "json"], ["--target", "--isolated"], ["--fail-on"],
            ["--isolated=yes"],
            ["--colour", "never"], ["-"], ["-x"],
        ])
    func agreement(options: [String]) throws {
        let words = [path] + options

        let usual = try Program.run(["lint"] + words)
        let parsed = try Program.run(["lint"] + words + ["--"])

        #expect(usual == parsed)
    }

    @Test("The order of options and paths does not matter")
    func order() throws {
        let first = try Program.run(["lint", "--target", "252", "-q", path, "--isolated"])
        let last = try Program.run(["lint", path, "-q", "--isolated", "--target=252"])

        #expect(first == last)
        #expect(first.output.contains("Foo"))
    }
}

import Foundation
import Testing
import UnitTestSupport

@Suite struct ReadmeTests {
    private let readme: String

    init() throws {
        readme = try String(contentsOfFile: Fixtures.checkout + "/README.md", encoding: .utf8)
    }

    @Test("The output that the README shows is that of the unit that it shows")
    func example() throws {
        let source = try #require(block("ini"))
        let shown = try #require(block("console"))

        let result = try Program.run(
            ["lint", "--stdin-filename", "web.service", "-"], input: source)

        #expect(result.output == shown, "run `unitsmith lint` on the README's unit and paste it")
    }

    @Test("The commands that the README shows are understood")
    func commands() throws {
        let lines = try #require(readme.firstRange(of: "## Use it")).upperBound
        let shown = readme[lines...].split(separator: "\n")
            .filter {
                $0.hasPrefix("unitsmith lint") || $0.hasPrefix("unitsmith fmt")
                    || $0.hasPrefix("unitsmith explain")
            }
            .map { $0.prefix { $0 != "#" }.split(separator: " ").dropFirst().map(String.init) }

        #expect(shown.count == 11)
        for arguments in shown {
            // The paths are not there, which is not the command line's fault.
            let result = try Program.run(arguments, input: "[Unit]\n")
            #expect(!result.errors.contains("Usage:"), "\(arguments): \(result.errors)")
        }
    }

    /// The text of the first fenced block of a language.
    private func block(_ language: String) -> String? {
        guard let start = readme.firstRange(of: "```\(language)\n"),
            let end = readme[start.upperBound...].firstRange(of: "```")
        else { return nil }
        return String(readme[start.upperBound..<end.lowerBound])
    }
}

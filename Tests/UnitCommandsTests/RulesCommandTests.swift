import Foundation
import Testing
import UnitCommands
import UnitLint
import UnitTestSupport

@Suite struct RulesCommandTests {
    @Test("rules lists every rule, as text and as JSON")
    func rules() throws {
        let text = try Program.run(["rules"])
        let json = try Program.run(["rules", "--format", "json"])

        let ids = RuleRegistry.infos.map(\.id)
        #expect(text.status == 0 && json.status == 0)
        #expect(text.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) } == ids)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.stdout)) as? [String: Any])
        #expect(object["schema"] as? Int == 1)
        #expect((object["rules"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ids)
    }

    @Test("explain says why a rule minds, with examples", arguments: RuleRegistry.infos.map(\.id))
    func explain(id: String) throws {
        let info = try #require(RuleRegistry.infos.first { $0.id == id })

        let result = try Program.run(["explain", id])

        #expect(result.status == 0)
        #expect(result.output.hasPrefix("\(id) (\(info.severity.rawValue)"))
        #expect(result.output.contains("See \(info.reference)."))
        #expect(result.output.contains("# unitsmith: ignore=\(id)"))
    }

    @Test("What nothing is known of is one sentence, with the likeliest topic")
    func unknownTopic() throws {
        let near = try Program.run(["explain", "unknown-directiv"])
        let far = try Program.run(["explain", "nonsense"])

        #expect(near.status == 2 && far.status == 2)
        #expect(
            near.errors
                == "unitsmith: nothing is known of 'unknown-directiv'; "
                + "did you mean 'unknown-directive'?\n")
        #expect(far.errors.hasSuffix("or a rule, which 'unitsmith rules' lists\n"))
    }

    @Test(
        "Every verb's help has examples and tells the exit status",
        arguments: [
            "lint", "fmt", "rules", "explain",
        ])
    func help(verb: String) throws {
        let help = try Program.run([verb, "--help"]).output

        #expect(help.contains("EXAMPLES\n") && help.contains("EXIT STATUS\n"))
    }

    @Test("Shells complete the verbs and their options", arguments: ["bash", "zsh", "fish"])
    func completion(shell: String) throws {
        let script = try Program.run(["--generate-completion-script", shell])

        #expect(script.status == 0)
        for word in ["explain", "fmt", "unsafe-fixes", "write-baseline", "checkstyle"] {
            #expect(script.output.contains(word), "\(word)")
        }
    }

    @Test("docs/rules.md is what the rules say")
    func page() throws {
        let page = try String(contentsOfFile: Fixtures.checkout + "/docs/rules.md", encoding: .utf8)

        #expect(page == RulesPage.text, "run `swift run devtool generate`")
    }
}

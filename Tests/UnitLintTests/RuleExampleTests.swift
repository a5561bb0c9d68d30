import Testing
import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

@testable import UnitLint

/// One example of a rule's documentation.
struct DocumentedExample: Sendable, CustomTestStringConvertible {
    let rule: String
    let files: [(path: String, text: String)]
    let isFlagged: Bool

    var testDescription: String { "\(rule): \(files.map(\.text.debugDescription))" }

    static let all: [DocumentedExample] = RuleRegistry.all.flatMap { rule in
        let info = type(of: rule).info
        func example(_ example: RuleExample, isFlagged: Bool) -> DocumentedExample {
            DocumentedExample(
                rule: info.id, files: example.files(named: info.exampleName), isFlagged: isFlagged)
        }
        return info.flagged.map { example($0, isFlagged: true) }
            + info.accepted.map { example($0, isFlagged: false) }
    }
}

@Suite struct RuleExampleTests {
    @Test(
        "Every example is found, or left alone, as its rule says", arguments: DocumentedExample.all)
    func example(_ example: DocumentedExample) throws {
        let findings = try ExampleCollection.lint(example.files).flatMap(\.findings).filter {
            $0.rule == example.rule
        }

        #expect(findings.isEmpty != example.isFlagged)
    }

    @Test("A fix takes its finding away", arguments: DocumentedExample.all.filter(\.isFlagged))
    func fixes(_ example: DocumentedExample) throws {
        for (index, report) in try ExampleCollection.lint(example.files).enumerated() {
            for finding in report.findings {
                guard let fix = finding.fix else { continue }
                var files = example.files
                files[index].text = try UnitDocument(parsing: files[index].text)
                    .applying(fix.edits).text
                #expect(
                    !(try ExampleCollection.lint(files)[index].findings).contains {
                        $0.rule == finding.rule && $0.start == finding.start
                    })
            }
        }
    }
}

@Suite struct RuleRegistryTests {
    private let infos = RuleRegistry.all.map { type(of: $0).info }

    @Test("Rules are sorted by their id, and no id is used twice")
    func order() {
        let ids = infos.map(\.id)

        #expect(ids == Array(Set(ids)).sorted())
    }

    @Test("The rules that run by default are those that say so, and all errors")
    func onByDefault() {
        let ids = Set(RuleRegistry.onByDefault.map { type(of: $0).info.id })

        #expect(ids == Set(infos.filter(\.isOnByDefault).map(\.id)))
        #expect(ids.isSuperset(of: infos.filter { $0.severity == .error }.map(\.id)))
    }

    @Test("Every rule that other files can prove wrong is in the list of them")
    func revisable() {
        let ids = RuleRegistry.all.filter { $0 is any RevisableRule }.map { type(of: $0).info.id }

        #expect(RuleRegistry.revisable.map { type(of: $0).info.id } == ids)
    }

    @Test("Every rule says what it is about")
    func documentation() {
        for info in infos {
            #expect(!info.summary.isEmpty && info.summary.count <= 80, "\(info.id)")
            #expect(!info.rationale.isEmpty && info.reference.hasSuffix(")"), "\(info.id)")
            // A mistake in the name of a file is there whatever is in the file.
            #expect(!info.accepted.isEmpty || !info.flagged.isEmpty, "\(info.id)")
        }
    }

    @Test("A rule's type is named like its id")
    func typeNames() {
        for rule in RuleRegistry.all {
            let words = type(of: rule).info.id.split(separator: "-")
            #expect(words.joined() == "\(type(of: rule))".lowercased())
        }
    }
}

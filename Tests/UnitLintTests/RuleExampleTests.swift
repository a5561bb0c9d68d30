import Testing
import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

@testable import UnitLint

/// One example of a rule's documentation.
struct RuleExample: Sendable, CustomTestStringConvertible {
    let rule: String
    let fileName: String
    let source: String
    let isFlagged: Bool

    var testDescription: String { "\(rule): \(source.debugDescription)" }

    static let all: [RuleExample] = RuleRegistry.all.flatMap { rule in
        let info = type(of: rule).info
        func example(_ source: String, isFlagged: Bool) -> RuleExample {
            RuleExample(
                rule: info.id, fileName: info.exampleName, source: source, isFlagged: isFlagged)
        }
        return info.flagged.map { example($0, isFlagged: true) }
            + info.accepted.map { example($0, isFlagged: false) }
    }
}

@Suite struct RuleExampleTests {
    @Test("Every example is found, or left alone, as its rule says", arguments: RuleExample.all)
    func example(_ example: RuleExample) throws {
        let findings = try lint(example.source, as: example.fileName).filter {
            $0.rule == example.rule
        }

        #expect(findings.isEmpty != example.isFlagged)
    }

    @Test("A fix takes its finding away", arguments: RuleExample.all.filter(\.isFlagged))
    func fixes(_ example: RuleExample) throws {
        for finding in try lint(example.source, as: example.fileName) {
            guard let fix = finding.fix else { continue }
            let fixed = try UnitDocument(parsing: example.source).applying(fix.edits).text
            #expect(
                !(try lint(fixed, as: example.fileName)).contains {
                    $0.rule == finding.rule && $0.start == finding.start
                })
        }
    }

    private func lint(_ source: String, as fileName: String) throws -> [Finding] {
        let name = try #require(UnitFileName(path: fileName))
        let file = UnitFile(UnitDocument(parsing: source), name: name)
        return Linter(targets: TargetSelection.recorded, rules: RuleRegistry.all).lint(file)
            .findings
    }
}

@Suite struct RuleRegistryTests {
    private let infos = RuleRegistry.all.map { type(of: $0).info }

    @Test("Rules are sorted by their id, and no id is used twice")
    func order() {
        let ids = infos.map(\.id)

        #expect(ids == Array(Set(ids)).sorted())
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

import Testing
import UnitCatalog
import UnitModel
import UnitSyntax
import UnitTestSupport
import UnitValues

@testable import UnitLint

/// A linter remembers lines and rules from file to file; nobody may notice.
@Suite struct LinterMemoryTests {
    private let linter = Self.freshLinter()

    private static func freshLinter() -> Linter {
        Linter(targets: TargetSelection.recorded, rules: RuleRegistry.all)
    }

    /// What a linter says of a file.
    private struct Answer: Equatable {
        let findings: [Finding]
        let loadedBy: [SystemdVersion]

        init(_ report: FileReport) {
            findings = report.findings
            loadedBy = report.loadedBy
        }
    }

    /// The corpus and the examples of all rules, and for each file some damaged ones, so that lines
    /// and directives come, go and stand beside others.
    private static func files() throws -> [UnitFile] {
        var mutator = UnitMutator()
        let examples = DocumentedExample.all.flatMap(\.files).map { ($0.path, Array($0.text.utf8)) }
        let units = try UnitCorpus.files().map { ($0.path, $0.bytes) } + examples
        return units.flatMap { path, bytes -> [UnitFile] in
            guard let name = UnitFileName(path: path) else { return [] }
            let texts = [bytes] + (0..<4).map { _ in mutator.mutated(bytes) }
            return texts.map { UnitFile(UnitDocument(parsing: $0), name: name) }
        }
    }

    @Test("What was linted before does not change what is found, in any order")
    func memory() throws {
        let files = try Self.files()
        let expected = files.map { Answer(Self.freshLinter().lint($0)) }

        let inOrder = files.map { Answer(linter.lint($0)) }
        let backwards = files.reversed().map { Answer(linter.lint($0)) }

        #expect(inOrder == expected)
        #expect(backwards.reversed() == expected)
    }

    @Test("Files that are linted at once are linted as if each were alone")
    func batches() throws {
        let files = try Self.files()
        let expected = files.map { Answer(Self.freshLinter().lint($0)) }

        let together = linter.lint(files).map(Answer.init)

        #expect(together == expected)
    }

    @Test("What a linter of another thread has read does not change what is found")
    func common() throws {
        let files = try Self.files()
        let expected = files.map { Answer(Self.freshLinter().lint($0)) }
        let other = linter.withOwnMemory()

        let first = linter.withOwnMemory().lint(files).map(Answer.init)
        let second = other.lint(files.reversed()).map(Answer.init)

        #expect(first == expected)
        #expect(second.reversed() == expected)
    }

    @Test("A line that means another thing in another unit is read anew")
    func specifiers() {
        func count(_ name: String, _ text: String) -> Int? {
            UnitFileName(path: name).map { name in
                linter.lint(UnitFile(UnitDocument(parsing: Array(text.utf8)), name: name))
                    .findings.count { $0.rule == "invalid-value" }
            }
        }
        let text = "[Service]\nExecStart=/bin/true\nUser=%i\n"

        #expect(count("a@b.service", text) == 0)
        #expect(count("a@b:c.service", text) != 0)
        #expect(count("a@b.service", text) == 0)
    }
}

import Testing
import UnitLint
import UnitModel
import UnitSyntax
import UnitTestSupport
import UnitValues

@Suite("What booted releases say about values", .needsBootedHost)
struct BootedValueTests {
    @Test(
        "Random values are dropped, remarked on or refused as the release does",
        arguments: BootedHost.releases)
    func values(release: Int) throws {
        var values = GeneratedValues()
        var cases: [String: (recipe: GeneratedValues.Recipe, value: String)] = [:]
        for (number, recipe) in GeneratedValues.recipes.enumerated() {
            for index in 0..<100 {
                cases[recipe.fileName(number, index)] = (recipe, values.next(recipe))
            }
        }

        let verdicts = try BootedHost(release).verify(
            files: cases.mapValues { $0.recipe.file(with: $0.value) })

        var mistakes = 0
        for (name, (recipe, value)) in cases.sorted(by: { $0.key < $1.key }) {
            let verdict = try #require(verdicts[name])
            let expected = Outcome(verdict)
            mistakes += expected == .accepted ? 0 : 1
            let ours = try Outcome(recipe.file(with: value), name: name, release: release)
            #expect(
                ours == expected,
                "seed \(SeededGenerator.defaultSeed): \(recipe)\(value.debugDescription): \(verdict)"
            )
        }
        #expect(
            mistakes > cases.count / 10 && mistakes < cases.count * 9 / 10,
            "one half of the claim was hardly tried")
    }
}

/// What becomes of a file's last line.
private enum Outcome: Equatable {
    /// It counts, and nothing is said.
    case accepted
    /// Something is said, and the unit loads.
    case warned
    /// The unit does not load, and this is its load state.
    case refused(as: String?)

    init(_ verdict: Verdict) {
        self =
            verdict.isFatal
            ? .refused(as: verdict.refusal) : verdict.lines.isEmpty ? .accepted : .warned
    }

    init(_ bytes: [UInt8], name: String, release: Int) throws {
        let fileName = try #require(UnitFileName(path: name))
        let file = UnitFile(UnitDocument(parsing: bytes), name: fileName)
        let report = Linter(targets: [SystemdVersion(release)]).lint(file)
        let isNamed = report.findings.contains { $0.scope == .line && $0.effect != .none }
        guard report.loadedBy.isEmpty else {
            self = isNamed ? .warned : .accepted
            return
        }
        self = .refused(as: try LineVerdict.refusal(bytes, path: name, release: release))
    }
}

import Testing
import UnitLint
import UnitSyntax
import UnitTestSupport

@Suite(
    "What booted releases say about values of the sandbox, streams, directories and images",
    .needsBootedHost)
struct BootedServiceValueTests {
    @Test(
        "Generated values are accepted, dropped and fatal as the release has it",
        arguments: BootedHost.releases)
    func generatedValues(release: Int) throws {
        let seed = SeededGenerator.defaultSeed
        var generator = GeneratedServiceValues(seed: seed)
        let base = "[Service]\nExecStart=/bin/true\n"
        let lines = generator.lines(perDirective: 20)
        let names = lines.indices.map { "v\($0).service" }
        let files = Dictionary(
            uniqueKeysWithValues: zip(names, lines.map { Array("\(base)\($0)\n".utf8) }))

        let verdicts = try BootedHost(release).verify(files: files)

        var (silent, spoken) = (0, 0)
        for (name, line) in zip(names, lines) {
            let verdict = try #require(verdicts[name])
            let report = try LineVerdict.report(
                files[name] ?? [], path: name, release: release)
            let findings = report.findings.filter { $0.end.line == 3 }
            let isNamed = verdict.lines[3] != nil
            let isFatal = verdict.other.contains { $0.hasPrefix("has a bad unit file setting") }
            if isNamed { spoken += 1 } else { silent += 1 }
            #expect(!findings.isEmpty == isNamed, "seed \(seed): \(line) \(verdict) \(findings)")
            #expect(!report.isLoaded == isFatal, "seed \(seed): \(line)")
        }
        #expect(min(silent, spoken) > 100, "the values are too much alike to prove anything")
    }
}

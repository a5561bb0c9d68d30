import Testing
import UnitLint
import UnitSyntax
import UnitTestSupport

@Suite("What booted releases say about generated values of services", .needsBootedHost)
struct BootedServiceValueTests {
    @Test(
        "Values of the sandbox, streams, directories and images are read as the release does",
        arguments: BootedHost.releases)
    func sandbox(release: Int) throws {
        try compare(GeneratedServiceValues.sandbox, release: release)
    }

    @Test(
        "Values of numbers, times, limits and networks are read as the release does",
        arguments: BootedHost.releases)
    func resources(release: Int) throws {
        try compare(GeneratedServiceValues.resources, release: release)
    }

    /// Asks a release about generated values, and compares what it says with what we say.
    private func compare(_ table: String, release: Int) throws {
        let seed = SeededGenerator.defaultSeed
        var generator = GeneratedServiceValues(seed: seed, table: table)
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
            let refusal = try LineVerdict.refusal(
                files[name] ?? [], path: name, release: release)
            if isNamed { spoken += 1 } else { silent += 1 }
            #expect(!findings.isEmpty == isNamed, "seed \(seed): \(line) \(verdict) \(findings)")
            #expect(report.isLoaded == !verdict.isFatal, "seed \(seed): \(line)")
            #expect(refusal == verdict.refusal, "seed \(seed): \(line) \(verdict)")
        }
        #expect(min(silent, spoken) > 100, "the values are too much alike to prove anything")
    }
}

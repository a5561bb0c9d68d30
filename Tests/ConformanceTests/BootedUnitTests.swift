import Testing
import UnitLint
import UnitModel
import UnitSyntax
import UnitTestSupport
import UnitValues

@Suite("What booted releases say about units as a whole", .needsBootedHost)
struct BootedUnitTests {
    @Test(
        "Generated units load, and are remarked on, as by the release",
        arguments: BootedHost.releases)
    func generatedUnits(release: Int) throws {
        let seed = SeededGenerator.defaultSeed
        var generator = GeneratedUnits(seed: seed)
        let files = generator.next(150)

        let verdicts = try BootedHost(release).verify(files: files)

        var remarked = 0
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            let verdict = try #require(verdicts[path])
            let ours = try findings(bytes, path: path, release: release)
            let isRemarked = verdict.other.contains(where: Self.isAboutUnit)
            remarked += isRemarked ? 1 : 0
            let text = String(decoding: bytes, as: UTF8.self).debugDescription
            #expect(ours.isLoaded == !verdict.isFatal, "seed \(seed): \(path) \(text) \(verdict)")
            #expect(
                try LineVerdict.refusal(bytes, path: path, release: release) == verdict.refusal,
                "seed \(seed): \(path) \(text) \(verdict)")
            #expect(
                ours.findings.isEmpty == !isRemarked,
                "seed \(seed): \(path) \(text) \(verdict) \(ours.findings.map(\.message))")
        }
        #expect(remarked > 200, "the units have too few mistakes to prove anything")
    }

    /// Whether a message is one of those that only the whole unit gives rise to, and not about
    /// a missing program, file or other unit.
    private static func isAboutUnit(_ message: String) -> Bool {
        [
            "Refusing", "no effect", "Ignoring.", "not loading", "Continuing", "resetting",
            "reserved option",
        ].contains { message.contains($0) }
    }

    private func findings(
        _ bytes: [UInt8], path: String, release: Int
    ) throws -> (findings: [Finding], isLoaded: Bool) {
        let name = try #require(UnitFileName(path: path))
        let file = UnitFile(UnitDocument(parsing: bytes), name: name)
        let report = Linter(targets: [SystemdVersion(release)]).lint(file)
        return (
            report.findings.filter { $0.effect != .none && $0.scope == .unit },
            !report.loadedBy.isEmpty
        )
    }
}

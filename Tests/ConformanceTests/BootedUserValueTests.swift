import Testing
import UnitLint
import UnitModel
import UnitSyntax
import UnitTestSupport
import UnitValues

@Suite("What managers of users say about values", .needsBootedHost)
struct BootedUserValueTests {
    @Test(
        "Random values are judged as by a user's manager of the release",
        arguments: BootedHost.releases)
    func values(release: Int) throws {
        let seed = SeededGenerator.defaultSeed
        var files: [String: [UInt8]] = [:]
        var values = GeneratedValues()
        for (number, recipe) in (GeneratedValues.recipes + Self.ownRecipes).enumerated() {
            for index in 0..<20 {
                files[recipe.fileName(number, index)] = recipe.file(with: values.next(recipe))
            }
        }
        var generator = GeneratedServiceValues(seed: seed, table: GeneratedServiceValues.sandbox)
        for (index, line) in generator.lines(perDirective: 5).enumerated() {
            files["w\(index).service"] = Array("[Service]\nExecStart=/bin/true\n\(line)\n".utf8)
        }

        let verdicts = try BootedHost(release).verify(files: files, isForUser: true)

        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
            let expected = LineVerdict(try #require(verdicts[name]))
            let ours = try LineVerdict(ofOurs: bytes, path: name, release: release, manager: .user)
            let text = String(decoding: bytes, as: UTF8.self).debugDescription
            #expect(ours == expected, "seed \(seed): \(text) \(String(describing: verdicts[name]))")
        }
    }

    /// What a user's manager reads in another way than the system's.
    private static let ownRecipes =
        ["FailureAction", "SuccessAction", "JobTimeoutAction", "StartLimitAction"].map {
            GeneratedValues.Recipe(
                section: "Unit", directive: $0,
                pieces: ["none", "exit", "exit-force", "reboot", "poweroff-force", "kexec", "x"])
        } + [
            GeneratedValues.Recipe(
                section: "Service", directive: "DynamicUser", pieces: ["yes", "no", "", "x"])
        ]
}

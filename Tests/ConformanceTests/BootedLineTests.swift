import Foundation
import Testing
import UnitLint
import UnitModel
import UnitSyntax
import UnitTestSupport

@Suite("What booted releases say about whole files", .needsBootedHost)
struct BootedLineTests {
    @Test(
        "Generated files get the lines that the release names, and load where it loads them",
        arguments: BootedHost.releases)
    func generatedFiles(release: Int) throws {
        let seed = SeededGenerator.defaultSeed
        var generator = GeneratedFiles(seed: seed)
        var files: [String: [UInt8]] = [:]
        for number in 0..<1500 { files["g\(number).service"] = generator.next() }

        let verdicts = try BootedHost(release).verify(files: files)

        var named = 0
        var loaded = 0
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            let verdict = try #require(verdicts[path])
            let expected = LineVerdict(verdict)
            named += expected.lines.count
            loaded += expected.isLoaded ? 1 : 0
            #expect(
                try LineVerdict(ofOurs: bytes, path: path, release: release) == expected,
                "seed \(seed): \(String(decoding: bytes, as: UTF8.self).debugDescription) \(verdict)"
            )
        }
        #expect(named > 1000, "the files have too few mistakes to prove anything")
        #expect(loaded > 10, "too few of the files load to prove anything")
    }

    @Test(
        "Nothing is said about a shipped unit that its release does not say",
        arguments: BootedHost.releases)
    func shippedUnits(release: Int) throws {
        let host = try BootedHost(release)
        let listing = try host.output(of: [
            "find", "-L", "/lib/systemd", "-type", "f",
        ])
        let paths = listing.split(separator: "\n").map(String.init)
            .filter { UnitFileName(path: $0)?.isDropIn == false && !$0.contains("@.") }
        try #require(paths.count > 100)
        for path in paths {
            let bytes = try [UInt8](
                Data(contentsOf: URL(fileURLWithPath: host.outsideRoot + path)))
            let (findings, isLoaded) = try LineVerdict.report(
                bytes, path: path, release: release)
            guard !findings.isEmpty || !isLoaded else { continue }

            let name = path.split(separator: "/").last.map(String.init) ?? path
            let verdict = try #require(try host.verify(files: [name: bytes])[name])

            for finding in findings {
                #expect(verdict.lines[finding.end.line] != nil, "\(path): \(finding.message)")
            }
            #expect(isLoaded == !verdict.isFatal, "\(path): \(verdict)")
        }
    }
}

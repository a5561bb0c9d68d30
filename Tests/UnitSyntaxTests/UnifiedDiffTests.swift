import Foundation
import Testing
import UnitSyntax
import UnitTestSupport

@Suite("Unified diffs")
struct UnifiedDiffTests {
    @Test("A changed line stands in its context")
    func changed() {
        let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n"
        let new = "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"

        let text = UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8)).text(from: "a", to: "b")

        #expect(
            text == """
                --- a
                +++ b
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8

                """)
    }

    @Test("Equal texts have no difference")
    func equal() {
        let diff = UnifiedDiff(from: Array("a\n".utf8), to: Array("a\n".utf8))

        #expect(diff.isEmpty)
        #expect(diff.text(from: "a", to: "b").isEmpty)
    }

    @Test("patch(1) makes the new text of the old one and any diff", arguments: 0..<60)
    func patches(round: Int) throws {
        var generator = SeededGenerator(seed: SeededGenerator.defaultSeed &+ UInt64(round))
        let old = Self.text(&generator)
        let new = round.isMultiple(of: 7) ? Self.text(&generator) : Self.edited(old, &generator)
        let folder = URL(fileURLWithPath: NSTemporaryDirectory() + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("file")
        try Data(old).write(to: file)
        let diff = UnifiedDiff(from: old, to: new).text(from: "file", to: "file")

        let result = try runChild(
            ["patch", "--force", "--silent", "--fuzz=0", "-p0", "-d", folder.path],
            environment: ["PATH": "/usr/bin:/bin"], input: Array(diff.utf8))

        #expect(result.status == 0, "\(result.output) seed \(generator.seed)")
        // patch removes a file that a diff leaves empty.
        let patched = (try? Data(contentsOf: file)).map { [UInt8]($0) } ?? []
        #expect(patched == new, "seed \(generator.seed)")
    }

    @Test("Large texts that differ everywhere take no more than a moment")
    func large() {
        let old = Array((0..<20_000).map { "\($0)\n" }.joined().utf8)
        let new = Array((0..<20_000).map { "\($0 + 50_000)\n" }.joined().utf8)

        let time = ContinuousClock().measure { _ = UnifiedDiff(from: old, to: new) }

        #expect(time < .seconds(20))
    }

    private static func text(_ generator: inout SeededGenerator) -> [UInt8] {
        let lines = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
            "line \(Int.random(in: 0...5, using: &generator))\n"
        }
        let isWhole = Bool.random(using: &generator)
        return Array(lines.joined().utf8.dropLast(isWhole ? 0 : 1))
    }

    private static func edited(_ text: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var text = text
        for _ in 0..<Int.random(in: 0...4, using: &generator) where !text.isEmpty {
            let offset = Int.random(in: 0..<text.count, using: &generator)
            if Bool.random(using: &generator) {
                text.insert(contentsOf: "new\n".utf8, at: offset)
            } else {
                text.remove(at: offset)
            }
        }
        return text
    }
}

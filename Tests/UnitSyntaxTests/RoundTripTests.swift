import Foundation
import Testing
import UnitSyntax
import UnitTestSupport

@Suite struct RoundTripTests {
    /// What mutations put into files: the bytes that the grammar is made of, and some it refuses.
    private static let material: [[UInt8]] =
        ["\n", "\r", "\0", "\\\n", "\\", "=", "[", "]", "#", ";", " ", "\t", "[Unit]\n", "\"", "é"]
        .map { Array($0.utf8) } + [[0xEF, 0xBB, 0xBF], [0xFF], [0xC3], [0xED, 0xA0, 0x80]]

    @Test("The lines of any file cover it byte for byte")
    func coverage() throws {
        let corpus = try Self.corpus()
        try #require(!corpus.isEmpty)
        var generator = SeededGenerator()

        for round in 0..<100_000 {
            guard let original = corpus.randomElement(using: &generator) else { break }
            let bytes = Self.mutated(original, using: &generator)
            let failure = Self.firstGap(in: UnitDocument(parsing: bytes))
            guard let failure else { continue }
            Issue.record(
                "round \(round), seed \(generator.seed): \(failure) in \(String(decoding: bytes, as: UTF8.self))"
            )
            return
        }
    }

    @Test("Files as they are stay as they are")
    func corpusRoundTrip() throws {
        for bytes in try Self.corpus() {
            let document = UnitDocument(parsing: bytes)
            #expect(Self.firstGap(in: document) == nil)
            #expect(document.lines.flatMap { document.bytes[$0.range] } == bytes)
        }
    }

    @Test(
        "Parsing takes time in proportion to the input",
        arguments: ["\\\n", "\\\n#\n", "A=\\\n", "[", "A=", "\\", "\0", "\u{FEFF}", "A=é\\\n"])
    func linearTime(unit: String) {
        let clock = ContinuousClock()
        func time(_ count: Int) -> Duration {
            let bytes = Array(repeatElement(Array(unit.utf8), count: count).joined())
            return (0..<3).map { _ in
                clock.measure { _ = UnitDocument(parsing: bytes).lines.count }
            }.min() ?? .zero
        }
        let short = time(20_000)

        let long = time(200_000)

        // Quadratic time would make it a hundred times longer.
        #expect(long < max(short * 40, .milliseconds(100)))
    }

    // MARK: Files

    /// The fixtures, and the shipped units of the recorded corpus where it lies beside the checkout.
    private static func corpus() throws -> [[UInt8]] {
        let suffixes = [".service", ".socket", ".timer", ".conf", ".mount", ".path", ".target"]
        var files = try Fixtures.files(endingIn: suffixes).map { try Fixtures.bytes($0) }
        if let oracle = Fixtures.oracleFolder() {
            let units = URL(fileURLWithPath: "\(oracle)/corpus/units")
            let found = FileManager.default.enumerator(at: units, includingPropertiesForKeys: nil)
            files += try (found?.compactMap { $0 as? URL } ?? [])
                .filter { !$0.hasDirectoryPath }
                .sorted { $0.path < $1.path }
                .map { try [UInt8](Data(contentsOf: $0)) }
        }
        return files
    }

    private static func mutated(
        _ original: [UInt8], using generator: inout SeededGenerator
    ) -> [UInt8] {
        var bytes = Array(original.prefix(2_000))
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let start = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(bytes.count, start + Int.random(in: 0...8, using: &generator))
            let piece = material.randomElement(using: &generator) ?? []
            bytes.replaceSubrange(start..<end, with: piece)
        }
        return bytes
    }

    /// What keeps the lines of a document from covering it; nil when nothing does.
    private static func firstGap(in document: UnitDocument) -> String? {
        var offset = 0
        for line in document.lines {
            guard line.range.lowerBound == offset else { return "a gap at byte \(offset)" }
            guard !line.range.isEmpty else { return "an empty line at byte \(offset)" }
            guard line.range.contains(line.textRange) || line.textRange.isEmpty else {
                return "text outside its line at byte \(offset)"
            }
            if case .assignment(let key, let value) = line.content {
                guard document.text(in: key).utf8.count > 0, value.lowerBound >= key.upperBound
                else { return "an assignment without a key at byte \(offset)" }
            }
            offset = line.range.upperBound
        }
        return offset == document.bytes.count ? nil : "bytes left at \(offset)"
    }
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}

import Foundation
import Testing
import UnitLint
import UnitModel
import UnitSyntax
import UnitTestSupport

@Suite("What was recorded of releases") struct RecordedLineTests {
    @Test("Recorded files get the lines that each release names, and load where it loads them")
    func lines() throws {
        let records = try Self.files() + Self.corpus()

        #expect(records.count >= (Recording.isWhole ? 4150 : 1000))
        for record in records {
            #expect(record.verdict.keys.sorted() == BootedHost.releases.map { "\($0)" })
            for (release, verdict) in record.verdict {
                let release = try #require(Int(release))
                let ours = try LineVerdict(
                    ofOurs: record.bytes, path: record.path, release: release)
                #expect(
                    ours == verdict.lineVerdict,
                    "\(record.path) for \(release): \(record.text.debugDescription)")
            }
        }
    }

    /// Seeded files of every syntax.
    private static func files() throws -> [Record] {
        try Recording.lines(of: "syntax.jsonl.gz").map { line in
            let file = try JSONDecoder().decode(RecordedFile.self, from: line)
            // The recording has one character for each byte.
            let bytes = file.text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            return Record(path: "s.service", bytes: bytes, verdict: file.verdict)
        }
    }

    /// Debian's units, which are part of the whole recording only.
    private static func corpus() throws -> [Record] {
        guard let folder = Fixtures.oracleFolder() else { return [] }
        return try JSONDecoder().decode(
            [String: [String: RecordedFile.Verdict]].self,
            from: Recording.contents(of: "corpus/verdicts.json.gz")
        ).map { path, verdict in
            let url = URL(fileURLWithPath: "\(folder)/corpus/units/\(path)")
            return Record(path: path, bytes: [UInt8](try Data(contentsOf: url)), verdict: verdict)
        }
    }
}

/// One file to compare.
private struct Record {
    let path: String
    let bytes: [UInt8]
    /// By the number of the release.
    let verdict: [String: RecordedFile.Verdict]

    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A file, and what was said of it.
private struct RecordedFile: Decodable {
    struct Verdict: Decodable {
        let lines: [String: [String]]
        let fatal: Bool

        var lineVerdict: LineVerdict {
            LineVerdict(lines: lines.keys.compactMap { Int($0) }, isFatal: fatal)
        }
    }

    let text: String
    let verdict: [String: Verdict]
}

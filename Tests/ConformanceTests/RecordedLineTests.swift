import Foundation
import Testing
import UnitLint
import UnitModel
import UnitSyntax
import UnitTestSupport

@Suite("What was recorded of releases") struct RecordedLineTests {
    @Test("Recorded files get the lines that each release names, and load where it loads them")
    func syntax() throws {
        let records = try Recording.lines(of: "syntax.jsonl.gz").map {
            try JSONDecoder().decode(RecordedFile.self, from: $0)
        }

        #expect(records.count == (Recording.isWhole ? 4000 : 1000))
        for record in records {
            let bytes = record.text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            for (release, verdict) in record.verdict {
                let release = try #require(Int(release))
                let ours = try LineVerdict(ofOurs: bytes, path: "s.service", release: release)
                #expect(
                    ours == verdict.lineVerdict, "\(release): \(record.text.debugDescription)")
            }
        }
    }

    @Test(
        "Units of the corpus get the lines that each release names, and load",
        .enabled(if: Recording.isWhole, "the units of the corpus do not lie beside the checkout"))
    func corpus() throws {
        let folder = try #require(Fixtures.oracleFolder())
        let text = try Recording.contents(of: "corpus/verdicts.json.gz")
        let verdicts = try JSONDecoder().decode(
            [String: [String: RecordedFile.Verdict]].self, from: text)

        #expect(verdicts.count > 150)
        for (path, verdict) in verdicts {
            let url = URL(fileURLWithPath: "\(folder)/corpus/units/\(path)")
            let bytes = try [UInt8](Data(contentsOf: url))
            for release in BootedHost.releases {
                let ours = try LineVerdict(ofOurs: bytes, path: path, release: release)
                #expect(ours == verdict["\(release)"]?.lineVerdict, "\(path) for \(release)")
            }
        }
    }
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

import Foundation
import Testing
import UnitLint
import UnitModel
import UnitSyntax
import UnitTestSupport

/// Runs where recorded verdicts lie beside the checkout.
@Suite(
    "What was recorded of releases",
    .enabled(
        if: Fixtures.oracleFolder() != nil,
        "there is no folder of recorded verdicts beside this checkout"))
struct RecordedLineTests {
    @Test("Recorded files get the lines that each release names, and load where it loads them")
    func syntax() throws {
        let records = try Recording.lines(of: "syntax.jsonl.gz").map {
            try JSONDecoder().decode(Recording.File.self, from: $0)
        }

        #expect(records.count == 4000)
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

    @Test("Units of the corpus get the lines that each release names, and load")
    func corpus() throws {
        let folder = try #require(Fixtures.oracleFolder())
        let text = try Recording.unpacked("corpus/verdicts.json.gz")
        let verdicts = try JSONDecoder().decode(
            [String: [String: Recording.Verdict]].self, from: text)

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

/// The recorded verdicts.
private enum Recording {
    struct File: Decodable {
        let text: String
        let verdict: [String: Verdict]
    }

    struct Verdict: Decodable {
        let lines: [String: [String]]
        let fatal: Bool

        var lineVerdict: LineVerdict {
            LineVerdict(lines: lines.keys.compactMap { Int($0) }, isFatal: fatal)
        }
    }

    static func unpacked(_ name: String) throws -> Data {
        let folder = try #require(Fixtures.oracleFolder())
        return try Data(
            runChild(
                ["gzip", "-dc", "\(folder)/\(name)"], environment: ["PATH": "/usr/bin:/bin"]
            ).stdout)
    }

    static func lines(of name: String) throws -> [Data] {
        try unpacked(name).split(separator: UInt8(ascii: "\n")).map { Data($0) }
    }
}

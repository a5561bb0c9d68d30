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
    @Test("Recorded files get the lines that each release names")
    func syntax() throws {
        let records = try Recording.lines(of: "syntax.jsonl.gz").map {
            try JSONDecoder().decode(Recording.File.self, from: $0)
        }

        #expect(records.count == 4000)
        for record in records {
            let bytes = record.text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            for (release, verdict) in record.verdict {
                let release = try #require(Int(release))
                let findings = try LineVerdict.ours(bytes, path: "s.service", release: release)
                let end = LineVerdict.end(of: verdict.numbered, other: verdict.other)
                #expect(
                    LineVerdict.lines(of: findings, upTo: end)
                        == LineVerdict.lines(of: verdict.numbered),
                    "\(release): \(record.text.debugDescription)")
            }
        }
    }

    @Test("Nothing is said about a unit of the corpus that the release does not say")
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
                let lines = verdict["\(release)"]?.numbered ?? [:]
                for finding in try LineVerdict.ours(bytes, path: path, release: release) {
                    #expect(lines[finding.end.line] != nil, "\(path): \(finding.message)")
                }
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
        let other: [String]

        var numbered: [Int: [String]] {
            Dictionary(
                lines.compactMap { key, value in Int(key).map { ($0, value) } },
                uniquingKeysWith: { first, _ in first })
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

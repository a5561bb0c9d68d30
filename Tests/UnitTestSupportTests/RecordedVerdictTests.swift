import Foundation
import Testing
import UnitTestSupport

@Suite("Recorded verdicts", .needsBootedHost) struct RecordedVerdictTests {
    @Test("A booted release says what was recorded of it", arguments: BootedHost.releases)
    func sample(release: Int) throws {
        let records = try sampledRecords()

        let verdicts = try BootedHost(release).verify(files: records.mapValues(\.bytes))

        for (name, record) in records.sorted(by: { $0.key < $1.key }) {
            #expect(
                verdicts[name].map { RecordedVerdict($0) } == record.verdict["\(release)"],
                "\(record.text.debugDescription)")
        }
    }

    /// Two hundred of the recorded files, evenly spread, under the names they were recorded with.
    private func sampledRecords() throws -> [String: Record] {
        let lines = try Recording.lines(of: "syntax.jsonl.gz")
        try #require(lines.count >= 200)
        var records: [String: Record] = [:]
        for number in stride(from: 0, to: lines.count, by: lines.count / 200) {
            records["s\(number).service"] = try JSONDecoder().decode(
                Record.self, from: lines[number])
        }
        return records
    }
}

private struct Record: Decodable {
    let text: String
    let verdict: [String: RecordedVerdict]

    /// The file: the recording has one character for each byte.
    var bytes: [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
}

private struct RecordedVerdict: Decodable, Equatable {
    let lines: [String: [String]]
    let other: [String]
    let fatal: Bool

    init(_ verdict: Verdict) {
        lines = Dictionary(
            uniqueKeysWithValues: verdict.lines.map { ("\($0)", $1.map(Self.recorded)) })
        other = verdict.other.map(Self.recorded)
        fatal = verdict.isFatal
    }

    /// A message as the recording has it: it ends at any line separator of Unicode, and a part of
    /// the recording has no wording.
    private static func recorded(_ message: String) -> String {
        guard Recording.isWhole else { return "" }
        let separators: Set<Unicode.Scalar> = [
            "\u{b}", "\u{c}", "\r", "\u{1c}", "\u{1d}", "\u{1e}", "\u{85}", "\u{2028}", "\u{2029}",
        ]
        return String(message.unicodeScalars.prefix { !separators.contains($0) })
    }
}

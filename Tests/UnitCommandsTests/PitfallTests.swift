import Foundation
import Testing
import UnitTestSupport

/// A mistake that systemd says nothing about, or something misleading, and the rule that finds it.
struct Pitfall: Sendable, CustomTestStringConvertible {
    let folder: String
    let file: String
    let rule: String
    let isAlone: Bool

    var testDescription: String { folder }

    /// The rows of `Fixtures/pitfalls/expected.txt`.
    static let all: [Pitfall] = {
        let bytes = (try? Fixtures.bytes("pitfalls/expected.txt")) ?? []
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }.compactMap { row in
                let words = row.split(separator: " ").map(String.init)
                guard words.count == 4 else { return nil }
                return Pitfall(
                    folder: words[0], file: words[1], rule: words[2], isAlone: words[3] == "alone")
            }
    }()

    /// What is linted.
    var path: String {
        Fixtures.url("pitfalls/\(folder)/\(file)").standardizedFileURL.path
    }
}

@Suite struct PitfallTests {
    @Test(
        "Each pitfall gets an error or a warning from the rule for it, with default settings",
        arguments: Pitfall.all)
    func isFound(_ pitfall: Pitfall) throws {
        let root = Fixtures.url("pitfalls/root").path
        let ways =
            pitfall.isAlone ? [["--isolated"], ["--no-search-path"]] : [["--root", root]]

        for way in ways {
            let rules = try Self.loudRules(way + [pitfall.path])
            #expect(rules.contains(pitfall.rule), "\(way): \(rules.sorted())")
        }
    }

    @Test("Every folder of pitfalls is in the table, and every row has its folder")
    func isComplete() {
        let folders = Set(
            Fixtures.files(in: "pitfalls").compactMap { path -> String? in
                let parts = path.split(separator: "/")
                return parts.count > 2 ? String(parts[1]) : nil
            })

        #expect(folders.subtracting(["root"]) == Set(Pitfall.all.map(\.folder)))
        #expect(Pitfall.all.count > 100)
    }

    /// The rules that find an error or a warning.
    private static func loudRules(_ arguments: [String]) throws -> Set<String> {
        let result = try Program.run(["lint", "--no-config", "--format", "json"] + arguments)
        let report = try JSONDecoder().decode(Report.self, from: Data(result.stdout))
        let findings = report.files.flatMap(\.findings).filter { $0.severity != "info" }
        return Set(findings.map(\.rule))
    }

    private struct Report: Decodable {
        let files: [File]
    }

    private struct File: Decodable {
        let findings: [Finding]
    }

    private struct Finding: Decodable {
        let rule: String
        let severity: String
    }
}

import Foundation
import Testing
import UnitCatalog
import UnitTestSupport

/// Compares with the recorded verdicts of four releases.
@Suite struct RecordedVerdictTests {
    /// What awk(1) makes of the recording, as lines of words between tabs.
    private func lines(_ program: String) throws -> [[Substring]] {
        let path = Recording.path(of: "directives.tsv.gz")
        let command = "gzip -dc '\(path)' | awk -F '\\t' '\(program)'"
        let result = try runChild(
            ["sh", "-c", command], environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C"])
        try #require(result.status == 0, "\(result.errors)")
        return result.output.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
    }

    @Test("Each release names exactly those keys as unknown that the catalog says it does not know")
    func unknownKeys() throws {
        // The recording of a few keys broke off on 247, so most of a key's rows decide.
        let rows = try lines(
            """
            NR > 1 { key = $1 FS $2; all[key]++; for (i = 4; i < 8; i++) if ($i == "unknown") n[key, i]++ }
            END { for (key in all) { line = key; for (i = 4; i < 8; i++)
                line = line FS (n[key, i] * 2 > all[key]); print line } }
            """)

        #expect(rows.count > 1300)
        for row in rows {
            let section = try #require(SectionID(row[0]))
            let directive = try #require(
                Catalog.shared.directive(row[1], in: section), "\(row[0]) \(row[1])")
            for (release, isUnknown) in zip(Catalog.trackedReleases, row[2...]) {
                #expect(
                    directive.isKnown(to: release) == (isUnknown == "0"), "\(directive) \(release)")
            }
        }
    }

    @Test("Each release accepts exactly the words of an enumeration that the catalog gives it")
    func enumerations() throws {
        var names: Set<String> = []
        for section in SectionID.allCases {
            for directive in Catalog.shared.directives(in: section) {
                if case .enumeration = directive.kind { names.insert(directive.name) }
            }
        }
        let pattern = names.sorted().joined(separator: "|")
        let rows = try lines(
            "$2 ~ /^(\(pattern))$/ { print $1 FS $2 FS $3 FS $4 FS $5 FS $6 FS $7 }")

        #expect(rows.count > (Recording.isWhole ? 10_000 : 1000))
        for row in rows {
            guard let section = SectionID(row[0]),
                let directive = Catalog.shared.directive(row[1], in: section),
                case .enumeration(let name) = directive.kind
            else { continue }
            let list = Enumeration.named(name)
            for (release, verdict) in zip(Catalog.trackedReleases, row[3...]) {
                // The recording of Type= broke off on 247; KillMode=none is accepted with a message.
                if name == .serviceType && release == 247 { continue }
                if verdict != "ok" && verdict != "warned" || row[2] == "none" && name == .killMode {
                    continue
                }
                #expect(
                    list.accepts(String(row[2]), in: release) == (verdict == "ok"),
                    "\(directive)\(row[2]) \(release)")
            }
        }
    }
}

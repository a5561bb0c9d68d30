import Foundation
import Testing
import UnitFormat
import UnitLint
import UnitModel
import UnitSyntax
import UnitTestSupport
import UnitValues

@Suite struct FormatterPropertyTests {
    @Test("Shipped units and fixtures keep their meaning, and formatting twice is formatting once")
    func wholeFiles() throws {
        let corpus = try UnitCorpus.files()
        var formatted = 0
        for (path, bytes) in corpus {
            let failure = try Self.failure(
                bytes, path: path, sortsKeys: false, comparesVerdicts: true, counting: &formatted)
            #expect(failure == nil, "\(path)")
        }
        // The fixtures have one file that systemd gives up on.
        #expect(formatted >= corpus.count - 1)
    }

    /// Each part draws from a seed of its own, so that parts run side by side.
    @Test("So do 20,000 damaged files, sorted or not", arguments: 0..<8)
    func mutations(part: Int) throws {
        let corpus = try UnitCorpus.files()
        var mutator = UnitMutator(seed: SeededGenerator.defaultSeed &+ UInt64(part))
        var formatted = 0
        for round in 0..<2_500 {
            guard let (path, original) = corpus.randomElement(using: &mutator.generator) else {
                break
            }
            let bytes = mutator.mutated(original)
            let failure = try Self.failure(
                bytes, path: path, sortsKeys: part.isMultiple(of: 4),
                comparesVerdicts: round.isMultiple(of: 25), counting: &formatted)
            guard let failure else { continue }
            Issue.record(
                "round \(round), seed \(mutator.generator.seed): \(failure) in \(path) \(String(decoding: bytes, as: UTF8.self).debugDescription)"
            )
            return
        }
        // Where the corpus is not there, the few fixtures are damaged worse.
        #expect(formatted > 1_000, "too few files could be formatted to prove anything")
    }

    /// What is wrong with the formatted text of a file; nil when nothing is.
    private static func failure(
        _ bytes: [UInt8], path: String, sortsKeys: Bool, comparesVerdicts: Bool,
        counting formatted: inout Int
    ) throws -> String? {
        let name = try #require(UnitFileName(path: path))
        let file = UnitFile(UnitDocument(parsing: bytes), name: name)
        let formatter = Formatter(sortsKeys: sortsKeys)
        guard let once = try? formatter.format(file) else { return nil }
        formatted += 1
        let result = UnitFile(UnitDocument(parsing: once), name: name)
        guard (try? formatter.format(result)) == once else { return "not the same a second time" }
        guard !once.contains(where: { $0 == 0x0D || $0 == 0 }) else { return "CR or NUL left" }
        guard once.isEmpty || once.last == 0x0A else { return "no final line feed" }
        guard sortsKeys || statements(file) == statements(result) else { return "other statements" }
        guard comparesVerdicts else { return nil }
        return verdicts(file) == verdicts(result) ? nil : "other verdicts"
    }

    /// What systemd reads, with runs of blanks as one: less exact than the formatter's own
    /// comparison, and independent of it.
    private static func statements(_ file: UnitFile) -> [String] {
        let yes = ["1", "yes", "y", "true", "t", "on"]
        let no = ["0", "no", "n", "false", "f", "off"]
        return file.document.lines.compactMap { line in
            let text: String
            switch line.content {
            case .blank, .comment: return nil
            case .assignment(let key, let value):
                let word = file.document.text(in: value)
                let boolean =
                    yes.contains(word.lowercased())
                    ? "yes" : no.contains(word.lowercased()) ? "no" : word
                text = file.document.text(in: key) + "=" + boolean
            default: text = file.document.text(in: line.textRange)
            }
            return text.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
        }
    }

    private static func verdicts(_ file: UnitFile) -> [String] {
        let report = Linter(targets: TargetSelection.recorded).lint(file)
        let findings = report.findings.filter { $0.effect != .none }
            .map { "\($0.rule) \($0.effect) \($0.targets) \($0.message)" }
        return findings.sorted() + ["\(report.loadedBy)"]
    }
}

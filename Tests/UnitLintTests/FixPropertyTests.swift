import Foundation
import Testing
import UnitCatalog
import UnitModel
import UnitSyntax
import UnitTestSupport
import UnitValues

@testable import UnitLint

/// What `--fix` and `--unsafe-fixes` make of shipped units, fixtures, and damaged ones.
@Suite struct FixPropertyTests {
    @Test("A file has changed where its fixes say, and nowhere else", arguments: [false, true])
    func wholeFiles(makesUnsafeFixes: Bool) throws {
        let check = FixCheck(makesUnsafeFixes: makesUnsafeFixes)
        var fixes = 0
        for (path, bytes) in try UnitCorpus.files() {
            let failure = try check.failure(bytes, path: path, counting: &fixes)
            #expect(failure == nil, "\(path)")
        }
        #expect(fixes > 10, "too few fixes to prove anything")
    }

    /// Each part draws from a seed of its own, so that parts run side by side.
    @Test("So has a damaged one", arguments: 0..<8)
    func mutations(part: Int) throws {
        let corpus = try UnitCorpus.files()
        let check = FixCheck(makesUnsafeFixes: part.isMultiple(of: 2))
        var mutator = UnitMutator(seed: SeededGenerator.defaultSeed &+ UInt64(part))
        var fixes = 0
        for round in 0..<Self.mutationsInAll / 8 {
            guard let (path, original) = corpus.randomElement(using: &mutator.generator) else {
                break
            }
            let planted = Self.planted(in: original, using: &mutator.generator)
            let bytes = mutator.mutated(planted)
            guard let failure = try check.failure(bytes, path: path, counting: &fixes) else {
                continue
            }
            Issue.record(
                "round \(round), seed \(mutator.generator.seed): \(failure) in \(path) \(String(decoding: bytes, as: UTF8.self).debugDescription)"
            )
            return
        }
        #expect(fixes > Self.mutationsInAll / 32, "too few fixes to prove anything")
    }

    private static let mutationsInAll =
        ProcessInfo.processInfo.environment["UNITSMITH_MUTATIONS"].flatMap(Int.init) ?? 400

    /// Lines with a mistake that has a fix.
    private static let mistakes = [
        "ExecStartPre = = /bin/a", "User=\"a\"", "Enviroment=A=b # c",
        "After=network-online.target",
        "Restrat=always", "StateDirectory=/var/lib/a", "ExecStart=/bin/date +%H", "Descripton = a",
        "ExecStart=/bin/a | /bin/b", "PIDFile=/var/run/a.pid", "[service]", "WantedBy=a.target",
        "# unitsmith: ignore=mising-key", "Nice=3 # c \\", "Requires=a.service", "MemoryMax=64",
    ]

    /// A file with up to three such lines put before others.
    private static func planted(
        in original: [UInt8], using generator: inout SeededGenerator
    ) -> [UInt8] {
        var lines = original.prefix(800).split(separator: 0x0A, omittingEmptySubsequences: false)
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
            let mistake = mistakes.randomElement(using: &generator) ?? ""
            lines.insert(
                Array(mistake.utf8)[...], at: Int.random(in: 0..<lines.count, using: &generator))
        }
        return Array(lines.joined(separator: [0x0A]))
    }
}

/// Fixes a file and compares, without the fixer's own means, what came of it.
private struct FixCheck {
    private let fixer: Fixer
    private let linter: Linter

    init(makesUnsafeFixes: Bool) {
        linter = Linter(targets: TargetSelection.recorded, rules: RuleRegistry.all)
        fixer = Fixer(linter: linter, makesUnsafeFixes: makesUnsafeFixes)
    }

    /// What is wrong with a file after its fixes; nil when nothing is.
    func failure(_ bytes: [UInt8], path: String, counting fixes: inout Int) throws -> String? {
        let name = try #require(UnitFileName(path: path))
        let file = UnitFile(UnitDocument(parsing: bytes), name: name)
        let outcome = fixer.fix(file)
        guard !outcome.rounds.isEmpty else {
            return outcome.file.document.bytes == bytes ? nil : "changed without a fix"
        }
        fixes += outcome.fixed.count
        let again = fixer.fix(outcome.file)
        guard again.fixed.isEmpty, again.file.document.bytes == outcome.file.document.bytes else {
            return "something to fix in a second run: \(again.fixed.map(\.rule))"
        }
        let loading = linter.lint(file).loadedBy
        var before = file
        for round in outcome.rounds {
            let edits = round.flatMap { $0.fix?.edits ?? [] }
                .sorted { $0.range.lowerBound < $1.range.lowerBound }
            let after = UnitFile(
                UnitDocument(parsing: Self.spliced(before.document.bytes, edits)), name: name)
            if let failure = Self.difference(before, after, edits, on: loading) {
                return "\(failure) after \(round.map(\.rule))"
            }
            before = after
        }
        guard before.document.bytes == outcome.file.document.bytes else {
            return "other bytes than the fixes announced"
        }
        let lost = Set(loading).subtracting(outcome.report.loadedBy)
        return lost.isEmpty ? nil : "\(lost) refuse the unit"
    }

    private static func spliced(_ bytes: [UInt8], _ edits: [TextEdit]) -> [UInt8] {
        var result: [UInt8] = []
        var offset = 0
        for edit in edits {
            result += bytes[offset..<edit.range.lowerBound]
            result += Array(edit.replacement.utf8)
            offset = edit.range.upperBound
        }
        return result + bytes[offset...]
    }

    /// What changed in lines that no edit touches, or in the values of directives that stand in
    /// such lines only, on releases that did load the unit.
    private static func difference(
        _ before: UnitFile, _ after: UnitFile, _ edits: [TextEdit], on releases: [SystemdVersion]
    ) -> String? {
        let areWhole = edits.map { Self.isOfWholeLines($0, in: before.document) }
        let touched = touchedLines(of: before, by: Array(zip(edits.map(\.range), areWhole)))
        var shift = 0
        let images = edits.map { edit in
            let start = edit.range.lowerBound + shift
            shift += edit.replacement.utf8.count - edit.range.count
            return start..<(start + edit.replacement.utf8.count)
        }
        let changed = touchedLines(of: after, by: Array(zip(images, areWhole)))
        let movesHeader =
            touched.contains { isHeader(before.document.lines[$0]) }
            || changed.contains { isHeader(after.document.lines[$0]) }
        let kept = statements(before, without: touched, withSections: !movesHeader)
        guard kept == statements(after, without: changed, withSections: !movesHeader) else {
            return "other lines"
        }
        guard !movesHeader else { return nil }
        let keys = keys(in: before, of: touched).union(keys(in: after, of: changed))
        for version in releases
        where values(before, on: version, without: keys)
            != values(after, on: version, without: keys)
        {
            return "other values on \(version)"
        }
        return nil
    }

    /// Whether an edit puts whole lines in the place of whole lines.
    private static func isOfWholeLines(_ edit: TextEdit, in document: UnitDocument) -> Bool {
        let starts = Set(document.lines.map(\.range.lowerBound) + [document.bytes.count])
        return starts.contains(edit.range.lowerBound) && starts.contains(edit.range.upperBound)
            && (edit.replacement.isEmpty || edit.replacement.utf8.last == 0x0A)
    }

    /// The numbers of the lines that edits, or what they left, overlap; an empty range that does
    /// not stand for whole lines touches the line that it lies in.
    private static func touchedLines(
        of file: UnitFile, by places: [(range: Range<Int>, isOfWholeLines: Bool)]
    ) -> Set<Int> {
        var touched: Set<Int> = []
        for (number, line) in file.document.lines.enumerated() {
            let isTouched = places.contains { range, isOfWholeLines in
                guard range.isEmpty else { return range.overlaps(line.range) }
                let isAtEnd = number == file.document.lines.count - 1
                return !isOfWholeLines && line.range.lowerBound <= range.lowerBound
                    && (isAtEnd || range.lowerBound < line.range.upperBound)
            }
            if isTouched { touched.insert(number) }
        }
        return touched
    }

    private static func isHeader(_ line: UnitLine) -> Bool {
        switch line.content {
        case .section, .unclosedHeader: true
        default: false
        }
    }

    /// What each line says, with the section it stands in.
    private static func statements(
        _ file: UnitFile, without left: Set<Int>, withSections: Bool
    ) -> [[UInt8]] {
        var section: [UInt8] = []
        var result: [[UInt8]] = []
        for (number, line) in file.document.lines.enumerated() {
            if case .section(let name) = line.content, withSections {
                section = file.document.bytes(in: name)
            }
            guard !left.contains(number) else { continue }
            result.append(section + [0] + file.document.bytes(in: line.range))
        }
        return result
    }

    private static func keys(in file: UnitFile, of lines: Set<Int>) -> Set<String> {
        Set(
            lines.compactMap { number in
                guard case .assignment(let key, _) = file.document.lines[number].content else {
                    return nil
                }
                return file.document.text(in: key)
            })
    }

    /// The values that a release has in the end, by their keys, but for some keys.
    private static func values(
        _ file: UnitFile, on version: SystemdVersion, without keys: Set<String>
    ) -> [String: [DirectiveValue]] {
        let context = ValueContext(version: version, unitName: file.name.unitName)
        let unit = EffectiveUnit([UnitSource(path: "a", file: file)], in: context)
        let kept = unit.assignments.filter { !keys.contains($0.directive.name) }
        return Dictionary(grouping: kept) { "\($0.directive.section).\($0.directive.name)" }
            .mapValues { $0.map(\.value) }
    }
}

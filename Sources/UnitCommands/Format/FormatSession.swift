import UnitFormat
import UnitLint
import UnitModel
import UnitSyntax
import UnitWorkspace

/// One file before and after.
struct FormattedFile: Sendable {
    let path: String
    let isStandardInput: Bool
    let original: [UInt8]
    let result: [UInt8]

    var isChanged: Bool { original != result }
}

/// What came of formatting some paths.
struct FormatOutcome: Sendable {
    let files: [FormattedFile]
    /// What could not be read, formatted or written, one sentence each.
    let errors: [String]
}

/// Finds, reads, formats and writes files.
struct FormatSession: Sendable {
    let sortsKeys: Bool
    let writesFiles: Bool
    let standardInputName: String?

    private struct FileResult: Sendable {
        var file: FormattedFile?
        var error: String?
    }

    /// Formats the files that paths mean, in the order of the paths.
    func run(
        _ paths: [String], progress: @Sendable (_ done: Int, _ total: Int) -> Void
    ) -> FormatOutcome {
        let finder = FileInput.find(paths)
        let results = FileBatches.map(finder.paths, progress: progress) { format }
        return FormatOutcome(
            files: results.compactMap(\.file),
            errors: finder.errors.map(\.description) + results.compactMap(\.error))
    }

    private func format(_ path: String) -> FileResult {
        do {
            let input = try FileInput(path, standardInputName: standardInputName)
            let file = FormattedFile(
                path: input.path, isStandardInput: input.isStandardInput,
                original: input.file.document.bytes, result: try formatted(input.file))
            if writesFiles, file.isChanged, !file.isStandardInput {
                try UnitFileWriter.replace(path, expecting: file.original, with: file.result)
            }
            return FileResult(file: file)
        } catch let error as FormatRefusal {
            return FileResult(error: "\(path): \(error)")
        } catch {
            return FileResult(error: "\(error)")
        }
    }

    /// The new text, of which every release must say what it says of the old one.
    private func formatted(_ file: UnitFile) throws -> [UInt8] {
        let result = try Formatter(sortsKeys: sortsKeys).format(file)
        guard result != file.document.bytes else { return result }
        let linter = Linter(targets: TargetSelection.recorded)
        let after = linter.lint(UnitFile(UnitDocument(parsing: result), name: file.name))
        let before = linter.lint(file)
        // In another order, what a release does not get to read would be something else.
        let isReadWhole = before.loadedBy.count == linter.targets.count
        let isSame =
            before.loadedBy == after.loadedBy
            && VerdictCount(before) == VerdictCount(after) && (!sortsKeys || isReadWhole)
        guard isSame else { throw FormatRefusal.changesMeaning(line: 1) }
        return result
    }
}

/// What releases say of a file, without the places.
private struct VerdictCount: Equatable {
    private var counts: [Finding: Int] = [:]

    init(_ report: FileReport) {
        for finding in report.findings where finding.effect != .none {
            var verdict = finding
            verdict.start = SourcePosition(line: 0, column: 0)
            verdict.end = verdict.start
            verdict.range = 0..<0
            verdict.message = finding.stableMessage
            verdict.fix = nil
            counts[verdict, default: 0] += 1
        }
    }
}

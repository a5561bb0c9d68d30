import UnitCatalog
import UnitLint
import UnitModel
import UnitSyntax
import UnitValues
import UnitWorkspace

/// One file with what was found in it.
struct LintedFile: Sendable {
    /// The path as it was given or found.
    let path: String
    let kind: UnitKind
    /// The text, where there is something to show of it.
    let document: UnitDocument?
    let report: FileReport
    /// What fixes made of it; nil when none were asked for.
    var fixing: FixedFile?
}

/// What came of linting some paths.
struct LintOutcome: Sendable {
    let targets: [SystemdVersion]
    let files: [LintedFile]
    /// What could not be read, one sentence each.
    let errors: [String]

    /// Whether anything was found that matters at least so much.
    func hasFinding(atLeast severity: Severity) -> Bool {
        files.contains { $0.report.findings.contains { $0.severity >= severity } }
    }

    /// The number of findings that a condition holds for.
    func count(where condition: (Finding) -> Bool) -> Int {
        files.reduce(0) { $0 + $1.report.findings.count(where: condition) }
    }
}

/// Finds, reads and lints files, as many at a time as the machine has processors.
struct LintSession: Sendable {
    let linter: Linter

    /// The name that `-` stands for.
    let standardInputName: String?

    /// How files are mended; nil when they are not.
    var fixMode: FixMode?

    /// What came of one path: a file unless it could not be read, and an
    /// error where something did not work.
    private struct FileResult: Sendable {
        var file: LintedFile?
        var error: WorkspaceError?
    }

    /// Lints the files that paths mean; the result is in the order of the
    /// paths, however long each file takes.
    func run(
        _ paths: [String], progress: (_ done: Int, _ total: Int) -> Void
    ) async -> LintOutcome {
        var finder = UnitFileFinder()
        for path in paths {
            if path == "-" { finder.addStandardInput() } else { finder.add(path) }
        }
        let found = finder.paths
        let results =
            found.count < 8 ? found.map(lint) : await lintInParallel(found, progress: progress)
        var files: [LintedFile] = []
        var errors = finder.errors.map(\.description)
        for result in results {
            if let file = result.file { files.append(file) }
            if let error = result.error { errors.append(error.description) }
        }
        return LintOutcome(targets: linter.targets, files: files, errors: errors)
    }

    /// Small batches keep every processor busy without a task for each file.
    private func lintInParallel(
        _ paths: [String], progress: (_ done: Int, _ total: Int) -> Void
    ) async -> [FileResult] {
        let batchSize = 16
        let starts = Array(stride(from: 0, to: paths.count, by: batchSize))
        var batches = [[FileResult]](repeating: [], count: starts.count)
        var done = 0
        await withTaskGroup(of: (Int, [FileResult]).self) { group in
            for (index, start) in starts.enumerated() {
                let batch = paths[start..<min(start + batchSize, paths.count)]
                group.addTask { (index, batch.map(lint)) }
            }
            for await (index, results) in group {
                batches[index] = results
                done += results.count
                progress(done, paths.count)
            }
        }
        return batches.flatMap(\.self)
    }

    private func lint(_ path: String) -> FileResult {
        let isStandardInput = path == UnitFileFinder.standardInput
        let shownPath = isStandardInput ? standardInputName ?? path : path
        guard let name = UnitFileName(path: shownPath) else {
            return FileResult(error: .notAUnit(path: shownPath))
        }
        do {
            let bytes =
                isStandardInput
                ? try UnitFileReader.readStandardInput() : try UnitFileReader.read(path)
            let file = UnitFile(UnitDocument(parsing: bytes), name: name)
            guard let fixMode else {
                return FileResult(file: linted(file, linter.lint(file), path: shownPath))
            }
            return mended(
                file, path: shownPath, isStandardInput: isStandardInput, mode: fixMode)
        } catch {
            return FileResult(error: error)
        }
    }

    private func linted(_ file: UnitFile, _ report: FileReport, path: String) -> LintedFile {
        LintedFile(
            path: path, kind: file.name.kind,
            document: report.findings.isEmpty ? nil : file.document, report: report)
    }

    private func mended(
        _ file: UnitFile, path: String, isStandardInput: Bool, mode: FixMode
    ) -> FileResult {
        let fixer = Fixer(linter: linter, makesUnsafeFixes: mode.makesUnsafeFixes)
        let outcome = fixer.fix(file)
        let fixing = FixedFile(outcome, of: file, path: path, isStandardInput: isStandardInput)
        do {
            if mode.writesFiles { try fixing.write() }
        } catch {
            // The file is as it was, and so is what is wrong with it.
            return FileResult(
                file: linted(file, linter.lint(file), path: path), error: error)
        }
        var result = linted(outcome.file, outcome.report, path: path)
        result.fixing = fixing
        return FileResult(file: result)
    }
}

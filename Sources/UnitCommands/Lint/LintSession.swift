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
    /// The releases that it was judged for.
    let targets: [SystemdVersion]
    /// The text, where there is something to show of it.
    let document: UnitDocument?
    var report: FileReport
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
    let linters: LinterSource

    /// The name that `-` stands for.
    let standardInputName: String?

    /// How files are mended; nil when they are not.
    var fixMode: FixMode?

    /// What came of one path: a file unless it could not be read, and an
    /// error where something did not work.
    private struct FileResult: Sendable {
        var file: LintedFile?
        var error: String?
    }

    /// Lints the files that paths mean; the result is in the order of the
    /// paths, however long each file takes.
    func run(
        _ paths: [String], progress: (_ done: Int, _ total: Int) -> Void
    ) async -> LintOutcome {
        let finder = FileInput.find(paths)
        let results = await FileBatches.map(finder.paths, progress: progress, lint)
        let files = results.compactMap(\.file)
        var errors = finder.errors.map(\.description)
        for error in results.compactMap(\.error) where error != errors.last { errors.append(error) }
        let targets = Set(files.flatMap(\.targets)).sorted()
        return LintOutcome(
            targets: targets.isEmpty ? linters.defaultTargets : targets, files: files,
            errors: errors)
    }

    @Sendable private func lint(_ path: String) -> FileResult {
        do {
            let input = try FileInput(path, standardInputName: standardInputName)
            let linter = try linters.linter(for: input.path)
            if let fixMode { return mended(input, with: linter, mode: fixMode) }
            return FileResult(file: linted(input.file, by: linter, path: input.path))
        } catch {
            return FileResult(error: "\(error)")
        }
    }

    private func linted(_ file: UnitFile, by linter: Linter, path: String) -> LintedFile {
        linted(file, linter.lint(file), targets: linter.targets, path: path)
    }

    private func linted(
        _ file: UnitFile, _ report: FileReport, targets: [SystemdVersion], path: String
    ) -> LintedFile {
        LintedFile(
            path: path, kind: file.name.kind, targets: targets,
            document: report.findings.isEmpty ? nil : file.document, report: report)
    }

    private func mended(_ input: FileInput, with linter: Linter, mode: FixMode) -> FileResult {
        let fixer = Fixer(linter: linter, makesUnsafeFixes: mode.makesUnsafeFixes)
        let outcome = fixer.fix(input.file)
        let fixing = FixedFile(outcome, of: input)
        do {
            if mode.writesFiles { try fixing.write() }
        } catch {
            // The file is as it was, and so is what is wrong with it.
            return FileResult(
                file: linted(input.file, by: linter, path: input.path), error: "\(error)")
        }
        var result = linted(
            outcome.file, outcome.report, targets: linter.targets, path: input.path)
        result.fixing = fixing
        return FileResult(file: result)
    }
}

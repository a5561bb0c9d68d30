import Glibc
import UnitCatalog
import UnitLint
import UnitModel
import UnitSyntax
import UnitValues
import UnitWorkspace

/// Reads and lints files, as many at a time as the machine has processors.
struct LintSession: Sendable {
    let linters: LinterSource

    /// The name that `-` stands for.
    let standardInputName: String?

    /// How files are mended; nil when they are not.
    var fixMode: FixMode?

    /// Where other units are looked for; nil to judge each file by itself.
    var scope: SearchedSurroundings.Scope?

    /// What came of one path: a file unless it could not be read, and an
    /// error where something did not work.
    private struct FileResult: Sendable {
        var file: LintedFile?
        /// The file as one of many; nil where each is judged by itself.
        var member: Member?
        var error: String?
    }

    /// A member as an object, since it is large and results go through several hands.
    private final class Member: Sendable {
        let member: CollectionMember

        init(_ member: CollectionMember) { self.member = member }
    }

    /// Lints the files that were found; the result is in their order, however long each takes.
    func run(
        _ finder: UnitFileFinder, progress: @Sendable (_ done: Int, _ total: Int) -> Void
    ) -> LintOutcome {
        let surroundings = scope.map {
            SearchedSurroundings(
                ofFiles: finder.paths.map { name(of: $0) }, scope: $0,
                home: getenv("HOME").map { String(cString: $0) })
        }
        var results = FileBatches.mapBatches(finder.paths, progress: progress) {
            let linters = linters.withOwnMemory()
            ProcessLifetime.keep(linters)
            return { lint($0, with: linters, in: surroundings) }
        }
        if let surroundings { judgeTogether(&results, in: surroundings) }
        let files = results.compactMap { $0.file }
        var errors = finder.errors.map(\.description)
        for error in results.compactMap({ $0.error }) where error != errors.last {
            errors.append(error)
        }
        var targets: [SystemdVersion] = []
        for file in files where file.targets != targets {
            targets += file.targets.filter { !targets.contains($0) }
        }
        return LintOutcome(
            targets: targets.isEmpty ? linters.defaultTargets : targets.sorted(), files: files,
            errors: errors)
    }

    /// The path that a file is called by.
    private func name(of path: String) -> String {
        path == UnitFileFinder.standardInput ? standardInputName ?? path : path
    }

    /// Adds what files show together, and what is around them.
    private func judgeTogether(
        _ results: inout [FileResult], in surroundings: SearchedSurroundings
    ) {
        let places = results.indices.filter { results[$0].member != nil }
        var members = places.compactMap { results[$0].member?.member }
        CollectionLinter.lint(&members, surroundings: surroundings)
        for (place, member) in zip(places, members) {
            guard let file = results[place].file else { continue }
            results[place].file = file.with(member.report, of: member.file.file)
        }
    }

    /// One file, ready to be linted, or why it is not.
    private enum Source {
        case file(FileInput, Linter)
        case failure(any Error)
    }

    private func lint(
        _ paths: [String], with linters: LinterSource, in surroundings: SearchedSurroundings?
    ) -> [FileResult] {
        if let fixMode {
            // Each is written before the next one is read, which may be the same file.
            return paths.map { path in
                result(of: source(of: path, with: linters)) {
                    mended($0, with: $1, mode: fixMode, in: surroundings)
                }
            }
        }
        let sources = paths.map { source(of: $0, with: linters) }
        var reports = reports(on: sources)[...]
        return sources.map { source in
            result(of: source) { input, linter in
                result(
                    of: input.file, reports.removeFirst(), by: linter, path: input.path,
                    in: surroundings)
            }
        }
    }

    private func source(of path: String, with linters: LinterSource) -> Source {
        do {
            let input = try FileInput(path, standardInputName: standardInputName)
            return .file(input, try linters.linter(for: input.path))
        } catch {
            return .failure(error)
        }
    }

    private func result(
        of source: Source, _ body: (_ input: FileInput, _ linter: Linter) -> FileResult
    ) -> FileResult {
        switch source {
        case .file(let input, let linter): body(input, linter)
        case .failure(let error): FileResult(error: "\(error)")
        }
    }

    /// What linters say of files that could be read, each of its own; neighbours with the same
    /// linter are linted together.
    private func reports(on sources: [Source]) -> [FileReport] {
        var reports: [FileReport] = []
        var files: [UnitFile] = []
        var current: Linter?
        for case .file(let input, let linter) in sources {
            if let current, !linter.isCopy(of: current) {
                reports += current.lint(files)
                files = []
            }
            files.append(input.file)
            current = linter
        }
        return reports + (current?.lint(files) ?? [])
    }

    private func result(
        of file: UnitFile, _ report: FileReport, by linter: Linter, path: String,
        in surroundings: SearchedSurroundings?, fixing: FixedFile? = nil
    ) -> FileResult {
        FileResult(
            file: LintedFile(
                file, path: path, targets: linter.targets, report: report, fixing: fixing),
            member: surroundings.map {
                Member(
                    CollectionMember(
                        file, path: path, report: report, linter: linter, surroundings: $0))
            })
    }

    private func mended(
        _ input: FileInput, with linter: Linter, mode: FixMode,
        in surroundings: SearchedSurroundings?
    ) -> FileResult {
        let fixer = Fixer(linter: linter, makesUnsafeFixes: mode.makesUnsafeFixes)
        let outcome = fixer.fix(input.file)
        let fixing = FixedFile(outcome, of: input)
        do {
            if mode.writesFiles { try fixing.write() }
        } catch {
            // The file is as it was, and so is what is wrong with it.
            var result = result(
                of: input.file, linter.lint(input.file), by: linter, path: input.path,
                in: surroundings)
            result.error = "\(error)"
            return result
        }
        return result(
            of: outcome.file, outcome.report, by: linter, path: input.path, in: surroundings,
            fixing: fixing)
    }
}

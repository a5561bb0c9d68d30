import ArgumentParser
import UnitLint
import UnitModel
import UnitValues
import UnitWorkspace

/// What `lint` is asked for, and the way from there to what is printed.
struct LintRequest: Sendable {
    /// The files and directories; `-` is standard input.
    var paths: [String]
    /// The releases to judge for; nil when that is left open.
    var targets: [SystemdVersion]?
    /// The name that `-` stands for.
    var standardInputName: String?
    /// Who reads the files; nil for the manager that looks where each of them lies.
    var manager: ManagerScope?
    /// Where other units are looked for; nil to judge each file by itself.
    var scope: SearchedSurroundings.Scope? = .machine

    /// Whether the unitsmith.toml above each file is read.
    var readsConfiguration = true
    /// The file that is read in place of those.
    var configurationPath: String?
    /// The rules to run; nil when that is left open.
    var select: [String]?
    /// The rules to leave out.
    var ignore: [String] = []

    var format = LintFormat.text
    /// Where to write what is printed; nil for standard output.
    var outputFile: String?
    var showsStatistics = false
    var color = ColorChoice.auto
    /// Whether neither the summary nor progress is printed.
    var isQuiet = false

    /// The file that lists the findings of before.
    var baseline: String?
    /// Whether that file is written, and nothing is reported.
    var writesBaseline = false
    /// How files are mended; nil when they are not.
    var fixMode: FixMode?
    /// The mildest finding that makes the exit status 1.
    var failOn = Severity.error

    /// A request that leaves open everything but what is linted.
    init(paths: [String]) {
        self.paths = paths
    }

    /// Lints, and prints what was found.
    ///
    /// - Throws: `ExitCode` when the status is not 0; what went wrong has been said then.
    func run() throws {
        if FileBatches.areMany(paths) {
            let choosesRules = select != nil || !ignore.isEmpty
            FileBatches.prepare { Linter.prepare(choosingRules: choosesRules) }
        }
        let finder = FileInput.find(paths)
        let session = LintSession(
            linters: try linters(), standardInputName: standardInputName, fixMode: fixMode,
            scope: scope)
        let progress = ProgressLine(isWanted: !isQuiet)
        var outcome = session.run(finder) { done, total in
            progress.update("linting \(done) of \(total) files…")
        }
        progress.finish()
        ProcessLifetime.keep(outcome)
        for error in outcome.errors { Terminal.standardError.write("unitsmith: \(error)\n") }
        if writesBaseline { return try writeBaseline(of: outcome) }
        outcome = try withoutKnown(outcome)
        try printer.print(outcome)
        if !outcome.errors.isEmpty { throw ExitCode(ExitStatus.couldNotRun.rawValue) }
        if let fixMode, !fixMode.writesFiles {
            let changes = outcome.files.contains { $0.fixing?.isChanged == true }
            if changes { throw ExitCode(ExitStatus.findings.rawValue) }
            return
        }
        if outcome.hasFinding(atLeast: failOn) { throw ExitCode(ExitStatus.findings.rawValue) }
    }

    /// What was found, without what the baseline lists.
    private func withoutKnown(_ outcome: LintOutcome) throws -> LintOutcome {
        guard let baseline else { return outcome }
        do {
            let (rest, gone) = try Baseline(reading: baseline).applied(to: outcome)
            if gone > 0, !isQuiet {
                Terminal.standardError.write(
                    "unitsmith: \(baseline): \(gone) of its findings are gone; "
                        + "write it anew with --write-baseline\n")
            }
            return rest
        } catch {
            Terminal.standardError.write("unitsmith: \(error)\n")
            throw ExitCode(ExitStatus.couldNotRun.rawValue)
        }
    }

    private func writeBaseline(of outcome: LintOutcome) throws {
        guard let path = baseline else { return }
        let baseline = Baseline(of: outcome, at: path)
        do {
            try OutputFile(path: path).write(Array(baseline.text.utf8))
        } catch {
            Terminal.standardError.write("unitsmith: \(error)\n")
            throw ExitCode(ExitStatus.couldNotRun.rawValue)
        }
        if !isQuiet {
            Terminal.standardError.write("\(path): \(baseline.count) findings written\n")
        }
        if !outcome.errors.isEmpty { throw ExitCode(ExitStatus.couldNotRun.rawValue) }
    }

    private func linters() throws -> LinterSource {
        let finder =
            readsConfiguration || configurationPath != nil
            ? ConfigurationFinder(fixedPath: configurationPath) : nil
        return try LinterSource(
            finder: finder, targets: targets, manager: manager, select: select, ignore: ignore)
    }

    private var printer: LintPrinter {
        LintPrinter(
            format: format, color: color, outputFile: outputFile,
            showsStatistics: showsStatistics, showsSummary: !isQuiet, fixMode: fixMode)
    }
}

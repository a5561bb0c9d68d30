import ArgumentParser
public import UnitLint
import UnitModel
import UnitValues
import UnitWorkspace

/// When text carries colours.
enum ColorChoice: String, WordChoice {
    case auto, always, never
}

extension Severity: WordChoice {}

/// `unitsmith lint`.
struct LintCommand: AsyncParsableCommand, TakesManyWords {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        // Spares a look for requests of completion scripts, which the whole program answers.
        _superCommandName: "unitsmith",
        abstract: "Report what systemd, release by release, says about unit files.",
        discussion: """
            Directories are searched for unit files and for drop-ins (NAME.service.d/*.conf). \
            All files are judged together: units that they name are looked for among them, beside \
            them, and where the systemd of this machine, or of --root, looks. Users and files \
            are looked for there, too, on this machine for units of which it has the programs. \
            '-' reads standard input, with --stdin-filename to tell the unit's name.

            EXAMPLES
              unitsmith lint web.service
              unitsmith lint --target 252.. /etc/systemd/system
              unitsmith lint --root image image/etc/systemd/system
              unitsmith lint --format json --fail-on warning units/
              unitsmith lint --format sarif --output-file unitsmith.sarif units/
              unitsmith lint --statistics /usr/lib/systemd
              unitsmith lint --select all --ignore deprecated-directive units/
              unitsmith lint --baseline known.txt --write-baseline units/
              unitsmith lint --baseline known.txt units/
              unitsmith lint --fix units/
              unitsmith lint --diff --unsafe-fixes web.service
              unitsmith lint --stdin-filename web.service - < web.service

            EXIT STATUS
              0  no finding at or above --fail-on; with --fix, none is left
              1  findings at or above --fail-on; with --diff, a file would change
              2  a file could not be read, or the command line is wrong
            """)

    @Argument(help: "Unit files, drop-ins or directories; '-' is standard input.")
    var paths: [String]

    mutating func add(_ words: [String]) { paths += words }

    @Option(
        help: ArgumentHelp(
            "The releases to judge for: 252, 252.., 247..257, a list 252,257, or a distribution "
                + "such as debian-12. Default: 247, 252, 257 and 262.",
            valueName: "releases"))
    var target: String?

    @Option(help: ArgumentHelp("The name that '-' stands for.", valueName: "name"))
    var stdinFilename: String?

    @Flag(
        help: ArgumentHelp(
            "Judge each file by itself, without a unitsmith.toml, so that the answer is the same "
                + "on any machine."))
    var isolated = false

    @Flag(
        help: ArgumentHelp(
            "Judge as the manager of a user does. Files in folders of users' units, such as "
                + "~/.config/systemd/user, are judged so anyway."))
    var user = false

    @OptionGroup(title: "Other units")
    var neighbours: NeighbourOptions

    @Option(help: "How to print what was found.")
    var format = LintFormat.text

    @Option(help: ArgumentHelp("Write what is printed to a file instead.", valueName: "file"))
    var outputFile: String?

    @Flag(help: "Print how often each rule found something, instead of what it found.")
    var statistics = false

    @OptionGroup(title: "Rules")
    var configuration: ConfigurationOptions

    @OptionGroup(title: "Known findings")
    var known: BaselineOptions

    @OptionGroup(title: "Fixes")
    var fixes: FixOptions

    @Option(help: "The mildest finding that makes the exit status 1.")
    var failOn = Severity.error

    @Option(help: "When to colour text.")
    var color = ColorChoice.auto

    @Flag(name: .shortAndLong, help: "Print neither the summary nor progress.")
    var quiet = false

    func validate() throws {
        try FileInput.validate(paths, standardInputName: stdinFilename)
        if statistics && format != .text {
            throw ValidationError("--statistics prints text; leave --format out.")
        }
        if fixes.diff && (fixes.fix || statistics || format != .text) {
            throw ValidationError(
                "--diff changes no file and prints nothing but differences; "
                    + "leave --fix, --format and --statistics out.")
        }
        if isolated, neighbours.isAsked {
            throw ValidationError(
                "--isolated looks at nothing but each file; leave --root and --no-search-path out.")
        }
        _ = try targets()
    }

    func run() async throws {
        try neighbours.checkRoot()
        let session = LintSession(
            linters: try linters(), standardInputName: stdinFilename, fixMode: fixes.mode,
            scope: isolated ? nil : neighbours.scope)
        var progress = ProgressLine(isWanted: !quiet)
        var outcome = await session.run(paths) { done, total in
            progress.update("linting \(done) of \(total) files…")
        }
        progress.finish()
        for error in outcome.errors { Terminal.standardError.write("unitsmith: \(error)\n") }
        if known.writeBaseline { return try writeBaseline(of: outcome) }
        outcome = try withoutKnown(outcome)
        try printer.print(outcome)
        if !outcome.errors.isEmpty { throw ExitCode(ExitStatus.couldNotRun.rawValue) }
        if fixes.diff {
            let changes = outcome.files.contains { $0.fixing?.isChanged == true }
            if changes { throw ExitCode(ExitStatus.findings.rawValue) }
            return
        }
        if outcome.hasFinding(atLeast: failOn) { throw ExitCode(ExitStatus.findings.rawValue) }
    }

    /// What was found, without what the baseline lists.
    private func withoutKnown(_ outcome: LintOutcome) throws -> LintOutcome {
        guard let path = known.baseline else { return outcome }
        do {
            let (rest, gone) = try Baseline(reading: path).applied(to: outcome)
            if gone > 0, !quiet {
                Terminal.standardError.write(
                    "unitsmith: \(path): \(gone) of its findings are gone; "
                        + "write it anew with --write-baseline\n")
            }
            return rest
        } catch {
            Terminal.standardError.write("unitsmith: \(error)\n")
            throw ExitCode(ExitStatus.couldNotRun.rawValue)
        }
    }

    private func writeBaseline(of outcome: LintOutcome) throws {
        guard let path = known.baseline else { return }
        let baseline = Baseline(of: outcome, at: path)
        do {
            try OutputFile(path: path).write(Array(baseline.text.utf8))
        } catch {
            Terminal.standardError.write("unitsmith: \(error)\n")
            throw ExitCode(ExitStatus.couldNotRun.rawValue)
        }
        if !quiet {
            Terminal.standardError.write("\(path): \(baseline.count) findings written\n")
        }
        if !outcome.errors.isEmpty { throw ExitCode(ExitStatus.couldNotRun.rawValue) }
    }

    private func linters() throws -> LinterSource {
        let isConfigured = !isolated && !configuration.noConfig
        let finder =
            isConfigured || configuration.config != nil
            ? ConfigurationFinder(fixedPath: configuration.config) : nil
        return try LinterSource(
            finder: finder, targets: try targets(), manager: user ? .user : nil,
            select: configuration.selected, ignore: configuration.ignored)
    }

    /// The releases that the command line names; nil when it names none.
    private func targets() throws -> [SystemdVersion]? {
        guard let target else { return nil }
        do {
            return try TargetSelection.parse(target)
        } catch {
            throw ValidationError("\(error).")
        }
    }

    private var printer: LintPrinter {
        LintPrinter(
            format: format, color: color, outputFile: outputFile, showsStatistics: statistics,
            showsSummary: !quiet, fixMode: fixes.mode)
    }
}

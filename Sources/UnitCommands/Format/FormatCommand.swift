import ArgumentParser

/// `unitsmith fmt`.
struct FormatCommand: ParsableCommand, TakesManyWords {
    static let configuration = CommandConfiguration(
        commandName: "fmt",
        // Spares a look for requests of completion scripts, which the whole program answers.
        _superCommandName: "unitsmith",
        abstract: "Bring unit files into one form, without changing what systemd makes of them.",
        discussion: """
            Sections get one blank line between them, lines read Key=value, what continues a line \
            is indented by four spaces, booleans are yes and no, and blanks at the end of a line, \
            CR and a byte order mark go. A file that systemd gives up on, or that could mean \
            something else in another form to any release, is left alone with a sentence. \
            Directories are searched as by 'lint'; '-' is read from standard input and written to \
            standard output.

            EXAMPLES
              unitsmith fmt units/
              unitsmith fmt --check units/
              unitsmith fmt --diff --sort web.service
              unitsmith fmt --stdin-filename web.service - < web.service

            EXIT STATUS
              0  all files have the form, or were given it
              1  with --check or --diff, a file does not have it
              2  a file was left alone or could not be read, or the command line is wrong
            """)

    @Argument(help: "Unit files, drop-ins or directories; '-' is standard input.")
    var paths: [String]

    mutating func add(_ words: [String]) { paths += words }

    @Flag(help: "Name the files that do not have the form, and change nothing.")
    var check = false

    @Flag(help: "Print what would change, and change nothing.")
    var diff = false

    @Flag(help: "Sort the keys of each section too, as far as their order does not count.")
    var sort = false

    @Option(help: ArgumentHelp("The name that '-' stands for.", valueName: "name"))
    var stdinFilename: String?

    @Option(help: "When to colour text.")
    var color = ColorChoice.auto

    @Flag(name: .shortAndLong, help: "Print neither the summary nor progress.")
    var quiet = false

    func validate() throws {
        try FileInput.validate(paths, standardInputName: stdinFilename)
    }

    func run() throws {
        let isDryRun = check || diff
        let session = FormatSession(
            sortsKeys: sort, writesFiles: !isDryRun, standardInputName: stdinFilename)
        let progress = ProgressLine(isWanted: !quiet)
        let outcome = session.run(paths) { done, total in
            progress.update("formatting \(done) of \(total) files…")
        }
        progress.finish()
        for error in outcome.errors { Terminal.standardError.write("unitsmith: \(error)\n") }
        print(outcome)
        if !outcome.errors.isEmpty { throw ExitCode(ExitStatus.couldNotRun.rawValue) }
        if isDryRun, outcome.files.contains(where: \.isChanged) {
            throw ExitCode(ExitStatus.findings.rawValue)
        }
    }

    private func print(_ outcome: FormatOutcome) {
        let changed = outcome.files.filter(\.isChanged)
        if diff {
            let isColored =
                color == .always || color == .auto && Terminal.standardOutput.takesColor
            for file in changed {
                Terminal.standardOutput.write(
                    bytes: DifferenceText.bytes(
                        path: file.path, from: file.original, to: file.result,
                        style: TextStyle(isColored: isColored)))
            }
        } else if check {
            Terminal.standardOutput.write(changed.map { "\($0.path)\n" }.joined())
        } else if let file = outcome.files.first(where: \.isStandardInput) {
            Terminal.standardOutput.write(bytes: file.result)
            return
        }
        if !quiet { Terminal.standardError.write(summary(of: outcome, changed: changed.count)) }
    }

    private func summary(of outcome: FormatOutcome, changed: Int) -> String {
        let count = outcome.files.count
        let files = "\(count) file" + (count == 1 ? "" : "s")
        if changed == 0 { return "\(files) checked: nothing to change\n" }
        return "\(files) checked: \(changed) " + (check || diff ? "would change" : "changed") + "\n"
    }
}

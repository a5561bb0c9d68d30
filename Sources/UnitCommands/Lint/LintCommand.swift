import ArgumentParser
public import UnitLint
import UnitModel
import UnitValues

extension Severity: WordChoice {}

/// `unitsmith lint`.
struct LintCommand: ParsableCommand, TakesManyWords {
    /// The verb.
    static let name = "lint"

    static let configuration = CommandConfiguration(
        commandName: name,
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

    func run() throws {
        try neighbours.checkRoot()
        try request().run()
    }

    /// What is asked for.
    private func request() throws -> LintRequest {
        var request = LintRequest(paths: paths)
        request.targets = try targets()
        request.standardInputName = stdinFilename
        request.manager = user ? .user : nil
        request.scope = isolated ? nil : neighbours.scope
        request.readsConfiguration = !isolated && !configuration.noConfig
        request.configurationPath = configuration.config
        request.select = configuration.selected
        request.ignore = configuration.ignored
        request.format = format
        request.outputFile = outputFile
        request.showsStatistics = statistics
        request.baseline = known.baseline
        request.writesBaseline = known.writeBaseline
        request.fixMode = fixes.mode
        request.failOn = failOn
        request.color = color
        request.isQuiet = quiet
        return request
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
}

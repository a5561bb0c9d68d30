import ArgumentParser
import UnitLint
import UnitModel
import UnitValues

/// `unitsmith explain`.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain a rule, a directive, or how each release reads a line.",
        discussion: """
            A line is told by its file and number: what systemd 247, 252, 257 and 262 make of it, \
            with arguments split, times in seconds, sizes in bytes and the next times of a \
            calendar expression, and what its specifiers stand for on this machine; releases that \
            agree are told together.

            EXAMPLES
              unitsmith explain web.service:12
              unitsmith explain --target debian-12 web.service:12
              unitsmith explain --timezone America/New_York backup.timer:5
              unitsmith explain Restart
              unitsmith explain Socket.Backlog
              unitsmith explain unknown-directive
              unitsmith explain --format json unknown-directive

            EXIT STATUS
              0  the topic was explained
              2  there is no such topic, or the command line is wrong
            """)

    @Argument(
        help: "FILE:LINE, a rule, or a directive, with its section when several have it.")
    var topic: String

    @Option(
        help: ArgumentHelp(
            "The releases that read the line: 252, 252.., 247..257, a list 252,257, or a "
                + "distribution such as debian-12. Default: 247, 252, 257 and 262.",
            valueName: "releases"))
    var target: String?

    @Option(
        help: ArgumentHelp(
            "The time zone of the machine with the timer. Default: that of this machine.",
            valueName: "zone"))
    var timezone: String?

    @Flag(help: "Leave this machine out: its name, its user, its time zone.")
    var isolated = false

    @Option(help: "How to print the explanation.")
    var format = ListFormat.text

    /// What can be explained; the first that knows a topic explains it.
    private static var topics: [any ExplainedTopic.Type] {
        [LineTopic.self, RuleTopic.self, DirectiveTopic.self]
    }

    func validate() throws {
        _ = try options()
    }

    private func options() throws -> ExplainOptions {
        var options = ExplainOptions(isOnHost: !isolated)
        if !isolated || timezone != nil { options.zone = try .parse(timezone) }
        guard let target else { return options }
        do {
            options.targets = try TargetSelection.parse(target)
        } catch {
            throw ValidationError("\(error).")
        }
        return options
    }

    func run() throws {
        let options = try options()
        for kind in Self.topics {
            guard let explained = try kind.init(topic, options) else { continue }
            Terminal.standardOutput.write(format == .json ? explained.json : explained.text)
            return
        }
        let names = Self.topics.flatMap { $0.names }
        let nearest = Spelling.nearest(to: topic, among: names)
        Terminal.standardError.write(
            "unitsmith: nothing is known of \(quoted(topic))"
                + (nearest.map { "; did you mean '\($0)'?" }
                    ?? "; give FILE:LINE, a directive, or a rule, which 'unitsmith rules' lists")
                + "\n")
        throw ExitCode(ExitStatus.couldNotRun.rawValue)
    }
}

/// Something that `explain` can explain.
protocol ExplainedTopic {
    /// The topic that a word means; nil when it means none of this kind.
    ///
    /// - Parameters:
    ///   - text: The word of the command line.
    ///   - options: What the explanation of a line depends on.
    /// - Throws: `ExitCode`, after the reason was printed, when it means one that cannot be
    ///   explained.
    init?(_ text: String, _ options: ExplainOptions) throws

    /// Names to choose from when a word means nothing.
    static var names: [String] { get }

    /// The explanation for people.
    var text: String { get }

    /// The explanation for programs, a document with a `schema`.
    var json: String { get }
}

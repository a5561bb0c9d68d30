import ArgumentParser
import UnitLint
import UnitValues

/// `unitsmith explain`.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain a rule, a directive, or how each release reads a line.",
        discussion: """
            A line is told by its file and number: what systemd 247, 252, 257 and 262 make of it, \
            with arguments split, times in seconds, sizes in bytes and the next times of a \
            calendar expression; releases that agree are told together.

            EXAMPLES
              unitsmith explain web.service:12
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

    @Option(help: "How to print the explanation.")
    var format = ListFormat.text

    /// What can be explained; the first that knows a topic explains it.
    private static var topics: [any ExplainedTopic.Type] {
        [LineTopic.self, RuleTopic.self, DirectiveTopic.self]
    }

    func run() throws {
        for kind in Self.topics {
            guard let explained = try kind.init(topic) else { continue }
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
    /// - Throws: `ExitCode`, after the reason was printed, when it means one that cannot be
    ///   explained.
    init?(_ text: String) throws

    /// Names to choose from when a word means nothing.
    static var names: [String] { get }

    /// The explanation for people.
    var text: String { get }

    /// The explanation for programs, a document with a `schema`.
    var json: String { get }
}

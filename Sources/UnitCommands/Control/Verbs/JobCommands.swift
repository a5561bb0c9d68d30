import ArgumentParser
import SystemdBus

/// What the verbs that queue jobs take.
struct JobArguments: ParsableArguments {
    @Argument(help: "Units; '.service' is implied, and patterns such as 'web@*' are looked up.")
    var units: [String]

    @Option(
        help: ArgumentHelp(
            "How long to wait for the end of the job: 500ms, 10s, 2min.", valueName: "time"))
    var timeout = DurationArgument(.seconds(90))

    @Flag(help: "Queue the job and do not wait for its end.")
    var noWait = false

    @OptionGroup var host: HostArguments

    /// Does what a verb of this kind does.
    func run(_ verb: UnitVerb, stayUp: Duration = .zero) async throws {
        let session = ControlSession(verb.rawValue, host)
        try await session.run { manager in
            let units = try await manager.units(
                meantBy: self.units, includesFiles: verb == .start)
            let journal = JournalAccess(host.endpoint)
            let runner = JobRunner(
                manager: manager, verb: verb, mode: .replace, deadline: timeout.duration,
                stayUp: stayUp, waits: !noWait,
                diagnostician: Diagnostician(manager: manager, journal: journal))
            let text =
                "\(verb.rawValue): waiting for \(units.count == 1 ? "'\(units[0])'" : "\(units.count) units")"
            // Ctrl-C ends the wait with a sentence: the jobs go on.
            let outcomes = try await session.showingProgress(text) {
                try await Interruption.cancelling { await runner.run(units) }
            }
            let report = JobReport(session: session, outcomes: outcomes)
            report.write()
            return report.exitStatus
        }
    }
}

/// What the verbs take that leave a unit running.
struct LastingJobArguments: ParsableArguments {
    @OptionGroup var jobs: JobArguments

    @Option(
        help: ArgumentHelp(
            "How long a unit has to stay up after the start: 500ms, 10s.", valueName: "time"))
    var stayUp = DurationArgument(.seconds(1))

    func run(_ verb: UnitVerb) async throws {
        try await jobs.run(verb, stayUp: stayUp.duration)
    }
}

private let exitStatuses = """
    EXIT STATUS
      0  done
      1  something failed, and why
      2  systemd could not be reached, or the command line is wrong
      4  you are not permitted to
      5  there is no such unit
    """

/// `unitsmith start`.
struct StartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: "Start units, and wait until they have stayed up.",
        discussion: """
            When one does not stay up, it is said why: the result, the exit status by its name, \
            the condition or dependency that failed, and the last messages of that run.

            EXAMPLES
              unitsmith start web
              unitsmith start --stay-up 5s web@1 web@2
              unitsmith start -H root@example.org web

            \(exitStatuses)
            """)

    @OptionGroup var jobs: LastingJobArguments

    func run() async throws { try await jobs.run(.start) }
}

/// `unitsmith stop`.
struct StopCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stop", abstract: "Stop units, and wait until they have.",
        discussion: exitStatuses)

    @OptionGroup var jobs: JobArguments

    func run() async throws { try await jobs.run(.stop) }
}

/// `unitsmith restart`.
struct RestartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restart",
        abstract: "Stop units and start them, and wait until they have stayed up.",
        discussion: exitStatuses)

    @OptionGroup var jobs: LastingJobArguments

    func run() async throws { try await jobs.run(.restart) }
}

/// `unitsmith try-restart`.
struct TryRestartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try-restart", abstract: "Restart units that run; leave the others alone.",
        discussion: exitStatuses)

    @OptionGroup var jobs: LastingJobArguments

    func run() async throws { try await jobs.run(.tryRestart) }
}

/// `unitsmith reload`.
struct ReloadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reload", abstract: "Let units read their own configuration again.",
        discussion: exitStatuses)

    @OptionGroup var jobs: JobArguments

    func run() async throws { try await jobs.run(.reload) }
}

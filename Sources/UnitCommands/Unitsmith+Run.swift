import ArgumentParser
import Dispatch
import Glibc
import UnitLint

extension Unitsmith {
    /// Runs the program with the arguments of the process, and ends the process.
    ///
    /// Whatever the arguments are wrong in ends with exit status 2, as every
    /// other thing that keeps a verb from running does.
    public static func run() -> Never {
        // A reader that goes away early, such as `head`, ends the program in silence.
        signal(SIGPIPE, SIG_DFL)
        let words = Array(CommandLine.arguments.dropFirst())
        do {
            if words.first == LintCommand.name,
                let request = LintRequest(usualWords: words.dropFirst())
            {
                try request.run()
            } else {
                let command = try command(ManyWords(words))
                if let asynchronous = command as? any AsyncParsableCommand { run(asynchronous) }
                var synchronous = command
                try synchronous.run()
            }
        } catch {
            end(with: error)
        }
        Glibc.exit(ExitStatus.clean.rawValue)
    }

    /// Runs a verb that waits for others, such as a bus, and ends the process.
    private static func run(_ command: sending any AsyncParsableCommand) -> Never {
        Task {
            do {
                try await command.run()
            } catch {
                end(with: error)
            }
            Glibc.exit(ExitStatus.clean.rawValue)
        }
        dispatchMain()
    }

    /// Says what went wrong, and ends the process as the error asks for.
    private static func end(with error: any Error) -> Never {
        if let code = error as? ExitCode { Glibc.exit(code.rawValue) }
        let text = fullMessage(for: error)
        guard exitCode(for: error).isSuccess else {
            Terminal.standardError.write(text + "\n")
            Glibc.exit(ExitStatus.couldNotRun.rawValue)
        }
        Terminal.standardOutput.write(text + "\n")
        Glibc.exit(ExitStatus.clean.rawValue)
    }

    /// The command that the arguments stand for.
    private static func command(_ arguments: ManyWords) throws -> any ParsableCommand {
        let command = try command(arguments.parsed)
        guard var verb = command as? any ParsableCommand & TakesManyWords else { return command }
        verb.add(arguments.remaining)
        return verb
    }

    /// The command that arguments stand for.
    ///
    /// The verb is shown them alone, since looking at all verbs takes longer than linting a file.
    /// What it does not understand, or asks for help, is for the whole program to answer.
    private static func command(_ arguments: [String]) throws -> any ParsableCommand {
        if let verb = configuration.subcommands.first(where: {
            $0.configuration.commandName == arguments.first
        }), let command = try? verb.parseAsRoot(Array(arguments.dropFirst())),
            type(of: command) == verb
        {
            return command
        }
        if let word = arguments.first { try requireVerb(word) }
        return try parseAsRoot(arguments)
    }
}

extension Unitsmith {
    /// Throws when the first word is neither a verb nor an option.
    private static func requireVerb(_ word: String) throws {
        let verbs = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard !word.hasPrefix("-"), !verbs.contains(word) else { return }
        let nearest = Spelling.nearest(to: word, among: verbs).map { "; did you mean '\($0)'?" }
        throw ValidationError("there is no verb '\(word)'" + (nearest ?? "."))
    }
}

/// How a verb ends, as the help and the documentation promise it.
enum ExitStatus: Int32 {
    /// Nothing at or above the level that was asked for.
    case clean = 0
    /// There are findings at or above that level.
    case findings = 1
    /// Something could not be read or understood.
    case couldNotRun = 2
    /// The caller lacks a right.
    case notPermitted = 4
    /// There is no such unit.
    case noSuchUnit = 5
}

import ArgumentParser
import SystemdBus

/// `unitsmith logs`.
struct LogsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "logs",
        abstract: "Show messages of units, and of systemd about them.",
        discussion: """
            EXAMPLES
              unitsmith logs web
              unitsmith logs --run --lines 100 web
              unitsmith logs --follow 'web@*'
            """)

    @Argument(help: "Units; '.service' is implied, and patterns such as 'web@*' are looked up.")
    var units: [String]

    @Option(
        name: [.customShort("n"), .long], help: "How many of the last messages to show.")
    var lines = 20

    @Flag(help: "Only messages of the run that a unit is in, or was in last.")
    var run = false

    @Flag(name: .shortAndLong, help: "Go on with new messages, until interrupted.")
    var follow = false

    @OptionGroup var host: HostArguments

    func validate() throws {
        guard !(run && follow) else {
            throw ValidationError("--run and --follow do not go together: a run may end.")
        }
    }

    func run() async throws {
        let session = ControlSession("logs", host)
        try await session.run { manager in
            let units = try await manager.units(meantBy: self.units)
            for (unit, status) in await manager.statuses(of: units) {
                if try status.get().loadState == .notFound {
                    throw BusError(
                        name: .noSuchUnit, operation: "show messages of", subject: unit.rawValue)
                }
            }
            let journal = JournalAccess(host.endpoint)
            await journal.synchronize()
            let entries = try await self.entries(units, journal, manager)
            let text = entries.map { self.text(of: $0, session) + "\n" }.joined()
            Terminal.standardOutput.write(text)
            if entries.isEmpty, !session.isQuiet, !session.isJSON, !follow {
                Terminal.standardError.write(
                    journal.hidesMessages
                        ? "unitsmith: there are no messages that you may read; run it as root, or "
                            + "join the group systemd-journal\n"
                        : "unitsmith: there are no messages\n")
            }
            guard follow else { return 0 }
            for await entry in try await journal.follow(.units(units), after: entries.last) {
                Terminal.standardOutput.write(self.text(of: entry, session) + "\n")
            }
            return 0
        }
    }

    private func entries(
        _ units: [BusUnitName], _ journal: JournalAccess, _ manager: SystemdManager
    ) async throws -> [JournalEntry] {
        guard run else { return try await journal.last(lines, .units(units)) }
        var entries: [JournalEntry] = []
        for unit in units {
            guard let invocation = try await manager.status(of: unit).invocation else { continue }
            entries += try await journal.last(lines, of: unit, in: invocation)
        }
        return entries
    }

    /// In JSON, every message is a line of its own, so that following can be read as well.
    private func text(of entry: JournalEntry, _ session: ControlSession) -> String {
        guard session.isJSON else { return JournalText.line(for: entry) }
        var writer = JSONWriter()
        writer.object {
            $0.field("schema", 1)
            ControlJSON.write(entry, to: &$0)
        }
        return writer.text
    }
}

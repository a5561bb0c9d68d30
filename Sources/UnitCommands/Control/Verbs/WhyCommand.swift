import ArgumentParser
import SystemdBus

/// `unitsmith why`.
struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Explain why units failed, or do not run.",
        discussion: """
            The cause, what shows that it is so, the last messages of that run, and what to try.

            EXIT STATUS
              0  told
              2  systemd could not be reached, or the command line is wrong
              4  there is no such unit
            """)

    @Argument(help: "Units; '.service' is implied, and patterns such as 'web@*' are looked up.")
    var units: [String]

    @Option(
        name: [.customShort("n"), .long], help: "How many of the last messages to show.")
    var lines = 10

    @OptionGroup var host: HostArguments

    func run() async throws {
        let session = ControlSession("why", host)
        try await session.run { manager in
            guard let units = try await session.units(meantBy: self.units, to: manager) else {
                return QueryStatus.noSuchUnit
            }
            let diagnostician = Diagnostician(
                manager: manager, journal: JournalAccess(host.endpoint), lineCount: lines)
            var told: [(UnitStatus, Diagnosis)] = []
            for unit in units {
                let status = try await manager.status(of: unit)
                told.append((status, await diagnostician.diagnosis(of: status)))
            }
            write(told, session)
            return told.contains { $0.0.loadState == .notFound } ? QueryStatus.noSuchUnit : 0
        }
    }

    private func write(_ told: [(UnitStatus, Diagnosis)], _ session: ControlSession) {
        guard !session.isJSON else {
            var writer = JSONWriter()
            writer.object {
                $0.field("schema", 1)
                $0.field("verb", "why")
                $0.field("units", array: told) { writer, unit in
                    writer.object {
                        $0.field("unit", unit.0.name.rawValue)
                        $0.field("active", unit.0.activeState.rawValue)
                        $0.field("sub", unit.0.subState.rawValue)
                        ControlJSON.write(unit.1, to: &$0)
                    }
                }
            }
            return Terminal.standardOutput.write(writer.text + "\n")
        }
        for (status, diagnosis) in told {
            let state = ControlText.colored(status.activeState, status.words, session.style)
            let lines =
                ["\(session.style.bold(status.name.rawValue)): \(state)"]
                + DiagnosisText(style: session.style).lines(of: diagnosis)
            Terminal.standardOutput.write(lines.map { $0 + "\n" }.joined())
        }
    }
}

import ArgumentParser
import SystemdBus

/// `unitsmith status`.
struct StatusCommand: AsyncParsableCommand, TakesManyWords {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Tell the state of units: since when, processes, memory, files and messages.",
        discussion: """
            EXAMPLES
              unitsmith status web
              unitsmith status --lines 0 'web@*'
              unitsmith status --format json web

            EXIT STATUS
              0  all are active
              2  systemd could not be reached, or the command line is wrong
              3  one is not active
              4  there is no such unit
            """)

    @Argument(help: "Units; '.service' is implied, and patterns such as 'web@*' are looked up.")
    var units: [String]

    mutating func add(_ words: [String]) { units += words }

    @Option(
        name: [.customShort("n"), .long], help: "How many of the last messages to show.")
    var lines = 5

    @Option(
        name: [.customShort("p"), .customLong("properties")],
        help: ArgumentHelp(
            "Tell these properties only, with a comma between: ActiveState,NRestarts.",
            valueName: "names"))
    var properties: String?

    @OptionGroup var host: HostArguments

    func validate() throws {
        guard properties?.contains(where: { $0 != "," }) != false else {
            throw ValidationError("--properties needs names such as ActiveState,NRestarts.")
        }
        guard lines >= 0 else { throw ValidationError("--lines needs a number from 0 on.") }
    }

    func run() async throws {
        let session = ControlSession("status", host)
        try await session.run { manager in
            guard let units = try await session.units(meantBy: self.units, to: manager) else {
                return QueryStatus.noSuchUnit
            }
            if let properties {
                return try await PropertyReport(
                    session: session, units: units,
                    names: properties.split(separator: ",").map(String.init)
                ).write(from: manager)
            }
            let reports = try await session.showingProgress("status: \(units.count) units") {
                try await StatusReader(
                    manager: manager, journal: JournalAccess(host.endpoint), lines: lines,
                    readsFiles: host.isLocal
                ).reports(of: units)
            }
            write(reports, session)
            return Self.exitStatus(reports.map(\.status))
        }
    }

    private func write(_ reports: [StatusReport], _ session: ControlSession) {
        if session.isJSON {
            var writer = JSONWriter()
            writer.object {
                $0.field("schema", 1)
                $0.field("verb", "status")
                $0.field("units", array: reports) { writer, report in
                    writer.object { report.write(to: &$0) }
                }
            }
            Terminal.standardOutput.write(writer.text + "\n")
        } else if !session.isQuiet {
            Terminal.standardOutput.write(
                reports.map { $0.text(session.style) }.joined(separator: "\n"))
        }
    }

    static func exitStatus(_ statuses: [UnitStatus]) -> Int32 {
        if statuses.contains(where: { $0.loadState == .notFound }) {
            return QueryStatus.noSuchUnit
        }
        return statuses.allSatisfy(\.activeState.isActive) ? 0 : QueryStatus.notActive
    }
}

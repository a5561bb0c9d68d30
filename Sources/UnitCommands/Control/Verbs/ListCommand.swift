import ArgumentParser
import SystemdBus
import UnitValues

/// `unitsmith list`.
struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the units that systemd has loaded, and with --all every unit file.",
        discussion: """
            EXAMPLES
              unitsmith list --failed
              unitsmith list --all --type timer
              unitsmith list 'web@*'

            EXIT STATUS
              0  told    2  systemd could not be reached, or the command line is wrong
            """)

    @Argument(help: "Names or patterns; '.service' is implied.")
    var units: [String] = []

    @Flag(help: "List unit files that are not loaded, too, and whether each is enabled.")
    var all = false

    @Flag(help: "Only units that failed.")
    var failed = false

    @Option(
        help: ArgumentHelp(
            "Only units in a state: active, failed, running, not-found, enabled, …",
            valueName: "state"))
    var state: [String] = []

    @Option(help: ArgumentHelp("Only units of a type, such as service.", valueName: "type"))
    var type: [String] = []

    @OptionGroup var host: HostArguments

    func validate() throws {
        for type in type where !UnitName.types.contains(type) {
            throw ValidationError(
                "'\(type)' is no type of unit; the types are "
                    + UnitName.types.sorted().joined(separator: ", ") + ".")
        }
    }

    func run() async throws {
        let session = ControlSession("list", host)
        try await session.run { manager in
            let patterns = try self.units.map { word throws(BusError) in
                switch try UnitWord(word) {
                case .unit(let name): name.rawValue
                case .pattern(let pattern): pattern
                }
            }
            let listed =
                all
                ? try await manager.list(matching: patterns)
                : try await manager.loadedUnits(matching: patterns).map {
                    ListedUnit(loaded: $0)
                }
            let report = ListReport(session: session, units: listed.filter(isWanted))
            report.write(withFiles: all)
            return 0
        }
    }

    private func isWanted(_ unit: ListedUnit) -> Bool {
        guard type.isEmpty || type.contains(unit.name.type) else { return false }
        let wanted = state + (failed ? ["failed"] : [])
        guard !wanted.isEmpty else { return true }
        let states = [
            unit.summary?.activeState.rawValue, unit.summary?.subState.rawValue,
            unit.summary?.loadState.rawValue, unit.file?.state.rawValue,
        ]
        return states.contains { state in state.map(wanted.contains) ?? false }
    }
}

/// Prints units of a list.
struct ListReport {
    let session: ControlSession
    let units: [ListedUnit]

    func write(withFiles: Bool) {
        guard !session.isJSON else { return Terminal.standardOutput.write(json + "\n") }
        let heading = ["UNIT", "STATE", "SUB"] + (withFiles ? ["FILE"] : []) + ["DESCRIPTION"]
        let rows = units.map { unit -> [String] in
            let state = unit.summary.map { summary in
                summary.loadState == .loaded
                    ? summary.activeState.rawValue : summary.loadState.rawValue
            }
            return [
                unit.name.rawValue, state ?? "-", unit.summary?.subState.rawValue ?? "-",
            ] + (withFiles ? [unit.file?.state.rawValue ?? "-"] : [])
                + [unit.summary.map { JournalText.printable($0.description) } ?? ""]
        }
        let lines = ControlText.table([heading] + rows)
        var text = session.style.bold(lines[0]) + "\n"
        for (unit, line) in zip(units, lines.dropFirst()) {
            let state = unit.summary?.activeState ?? .inactive
            text += ControlText.colored(state, String(line), session.style) + "\n"
        }
        if !session.isQuiet { text += "\(units.count) \(units.count == 1 ? "unit" : "units")\n" }
        Terminal.standardOutput.write(text)
    }

    private var json: String {
        var writer = JSONWriter()
        writer.object {
            $0.field("schema", 1)
            $0.field("verb", session.verb)
            $0.field("units", array: units) { writer, unit in
                writer.object {
                    $0.field("unit", unit.name.rawValue)
                    $0.field("description", optional: unit.summary?.description)
                    $0.field("load", optional: unit.summary?.loadState.rawValue)
                    $0.field("active", optional: unit.summary?.activeState.rawValue)
                    $0.field("sub", optional: unit.summary?.subState.rawValue)
                    $0.field("job", optional: unit.summary?.jobType?.rawValue)
                    $0.field("file", optional: unit.file?.path)
                    $0.field("enabled", optional: unit.file?.state.rawValue)
                }
            }
        }
        return writer.text
    }
}

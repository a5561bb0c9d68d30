import ArgumentParser
import SystemdBus
import UnitDeployment
import UnitLint
import UnitValues

/// `unitsmith status`.
struct StatusCommand: AsyncParsableCommand {
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
            let statuses = await manager.statuses(of: units)
            let release = await HostRelease.release(of: manager)
            var reports: [StatusReport] = []
            for unit in units {
                guard let status = try statuses[unit]?.get() else { continue }
                reports.append(
                    StatusReport(
                        status: status,
                        findings: host.isLocal ? Self.findings(status, release) : nil,
                        journal: await messages(about: status),
                        suggestion: status.loadState == .notFound
                            ? await manager.unit(nearestTo: unit) : nil))
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

    private func messages(about status: UnitStatus) async -> [JournalEntry] {
        let journal = JournalAccess(host.endpoint)
        guard lines > 0, status.loadState == .loaded, journal.isReadable else { return [] }
        return (try? await journal.last(lines, .units([status.name]))) ?? []
    }

    static func exitStatus(_ statuses: [UnitStatus]) -> Int32 {
        if statuses.contains(where: { $0.loadState == .notFound }) {
            return QueryStatus.noSuchUnit
        }
        return statuses.allSatisfy(\.activeState.isActive) ? 0 : QueryStatus.notActive
    }

    /// How much the linter finds in the files of a unit, for the release of the host; nil when a
    /// file cannot be read.
    static func findings(_ status: UnitStatus, _ release: SystemdVersion) -> Int? {
        let linter = Linter(targets: [release])
        var count = 0
        for path in [status.fragmentPath].compactMap(\.self) + status.dropInPaths {
            guard let input = try? FileInput(path, standardInputName: nil) else { return nil }
            count += linter.lint(input.file).findings.count
        }
        return count
    }
}

/// The state of one unit with its files and messages.
struct StatusReport {
    let status: UnitStatus
    /// How much the linter finds in its files; nil when they cannot be read from here.
    let findings: Int?
    let journal: [JournalEntry]
    /// The unit that may have been meant, where there is none of that name.
    let suggestion: BusUnitName?

    func write(to writer: inout JSONWriter) {
        ControlJSON.write(status, to: &writer)
        writer.field("findings", optional: findings)
        writer.field("suggestion", optional: suggestion?.rawValue)
        writer.field("journal", array: journal) { writer, entry in
            writer.object { ControlJSON.write(entry, to: &$0) }
        }
    }

    func text(_ style: TextStyle) -> String {
        var text = style.bold(status.name.rawValue)
        if status.description != status.name.rawValue, status.loadState != .notFound {
            text += " - \(JournalText.printable(status.description))"
        }
        text += "\n"
        for (key, value) in rows(style) {
            text += "  \(key)\(String(repeating: " ", count: 9 - key.count))\(value)\n"
        }
        if !journal.isEmpty { text += "\n" }
        for entry in journal { text += "  \(JournalText.line(for: entry))\n" }
        return text
    }

    private func rows(_ style: TextStyle) -> [(String, String)] {
        var rows: [(String, String)] = []
        var state = ControlText.colored(status.activeState, status.words, style)
        if let since = status.stateSince {
            state += " since \(MeasureText.time(since)), \(MeasureText.ago(since))"
        }
        rows.append(("state", state))
        if status.loadState == .notFound {
            let suggestion = suggestion.map { "; did you mean '\($0)'?" } ?? ""
            rows.append(("note", "there is no such unit" + suggestion))
        }
        if let result = status.result, result != .success { rows.append(("result", "\(result)")) }
        if let path = status.fragmentPath {
            let parts = [status.fileState?.rawValue, findingWords].compactMap(\.self)
            rows.append(
                ("file", path + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")))
        }
        rows += status.dropInPaths.map { ("drop-in", $0) }
        rows += serviceRows + resourceRows
        if status.conditionsHeld == false {
            rows += status.conditions.filter { $0.held != true }.map { ("skipped", $0.line) }
        }
        if !status.triggeredBy.isEmpty {
            rows.append(("trigger", status.triggeredBy.map(\.rawValue).joined(separator: ", ")))
        }
        if status.needsDaemonReload {
            rows.append(
                ("note", style.yellow("its files have changed; run 'unitsmith daemon-reload'")))
        }
        return rows
    }

    private var findingWords: String? {
        findings.flatMap { count in
            count == 0 ? nil : "\(count) \(count == 1 ? "finding" : "findings") of lint"
        }
    }

    private var serviceRows: [(String, String)] {
        guard let service = status.service else { return [] }
        var rows: [(String, String)] = []
        if let pid = service.mainPID { rows.append(("main PID", "\(pid)")) }
        if let exit = service.mainExit { rows.append(("process", exit.words)) }
        if let restarts = service.restarts, restarts > 0 {
            rows.append(("restarts", "\(restarts)"))
        }
        if let text = service.statusText { rows.append(("says", JournalText.printable(text))) }
        return rows
    }

    private var resourceRows: [(String, String)] {
        let use = status.resources
        var rows: [(String, String)] = []
        if let memory = use.memory {
            let peak = use.memoryPeak.map { ", at most \(MeasureText.size($0))" } ?? ""
            rows.append(("memory", MeasureText.size(memory) + peak))
        }
        if let cpu = use.cpu { rows.append(("cpu", MeasureText.duration(cpu))) }
        if let tasks = use.tasks {
            rows.append(("tasks", "\(tasks)" + (use.tasksLimit.map { " of \($0)" } ?? "")))
        }
        return rows
    }
}

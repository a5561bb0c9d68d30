import SystemdBus

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

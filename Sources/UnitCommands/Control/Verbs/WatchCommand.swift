import ArgumentParser
import SystemdBus

/// `unitsmith watch`.
struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Tell what happens to units, as it happens, until interrupted.",
        discussion: """
            EXAMPLES
              unitsmith watch
              unitsmith watch 'web@*'
              unitsmith watch --for 10s --format json web
            """)

    @Argument(help: "Names or patterns; '.service' is implied. Every unit when none is given.")
    var units: [String] = []

    @Option(name: .customLong("for"), help: ArgumentHelp("How long.", valueName: "time"))
    var length: DurationArgument?

    @OptionGroup var host: HostArguments

    func run() async throws {
        let session = ControlSession("watch", host)
        try await session.run { manager in
            var filter = WatchFilter()
            for word in units { filter.add(try UnitWord(word)) }
            let stream = try await manager.eventStream()
            let closing = length.map { length in
                Task {
                    try await Task.sleep(for: length.duration)
                    await manager.close()
                }
            }
            for await event in stream where filter.accepts(event) {
                if let text = WatchText(session: session).line(for: event) {
                    Terminal.standardOutput.write(text + "\n")
                }
            }
            closing?.cancel()
            guard length == nil else { return 0 }
            throw BusError(name: .disconnected, operation: "watch", subject: endpointWords)
        }
    }

    private var endpointWords: String { host.endpoint.words }
}

/// Which units' events are told.
struct WatchFilter {
    private var names: Set<String> = []
    private var patterns: [ShellPattern] = []

    mutating func add(_ word: UnitWord) {
        switch word {
        case .unit(let name): names.insert(name.rawValue)
        case .pattern(let pattern): patterns.append(ShellPattern(pattern))
        }
    }

    func accepts(_ event: SystemdEvent) -> Bool {
        guard !names.isEmpty || !patterns.isEmpty, let unit = event.unit?.rawValue else {
            return true
        }
        return names.contains(unit) || patterns.contains { $0.matches(unit) }
    }
}

/// An event as a line.
struct WatchText {
    let session: ControlSession

    /// The line; nil when there is nothing to tell.
    func line(for event: SystemdEvent) -> String? {
        guard let (kind, words) = words(for: event) else { return nil }
        guard session.isJSON else {
            return [event.unit?.rawValue, kind, words].compactMap(\.self).filter { !$0.isEmpty }
                .joined(separator: "  ")
        }
        var writer = JSONWriter()
        writer.object {
            $0.field("schema", 1)
            $0.field("event", kind)
            $0.field("unit", optional: event.unit?.rawValue)
            $0.field("detail", words)
        }
        return writer.text
    }

    private func words(for event: SystemdEvent) -> (String, String)? {
        switch event {
        case .unitLoaded, .unitUnloaded: return nil
        case .unitChanged(_, let changed, _):
            guard let active = changed["ActiveState"]?.text else { return nil }
            let sub = changed["SubState"]?.text ?? active
            return ("state", active == sub ? active : "\(active) (\(sub))")
        case .jobQueued(let id, _): return ("job-queued", "\(id)")
        case .jobEnded(_, _, let result): return ("job-ended", result.rawValue)
        case .reloading(let isReloading):
            return ("daemon-reload", isReloading ? "begins" : "is done")
        case .unitFilesChanged: return ("unit-files-changed", "")
        case .resynchronized: return ("resynchronized", "the connection is new")
        case .missed: return ("missed", "events came faster than they were read")
        }
    }
}

extension SystemdEvent {
    /// The unit that it is about; nil when it is about the manager.
    var unit: BusUnitName? {
        switch self {
        case .unitLoaded(let unit), .unitUnloaded(let unit): unit
        case .unitChanged(let unit, _, _): unit
        case .jobQueued(_, let unit), .jobEnded(_, let unit, _): unit
        case .reloading, .unitFilesChanged, .resynchronized, .missed: nil
        }
    }
}

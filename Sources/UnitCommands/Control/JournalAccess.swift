import Glibc
import SystemdBus

/// The journal of the systemd that a verb talks to: files of this machine or of a container on it,
/// or what journalctl prints.
struct JournalAccess: Sendable {
    /// Which messages are wanted.
    enum Wanted: Sendable {
        case units([BusUnitName])
        case invocation(InvocationID)
    }

    private enum Way: Sendable {
        case files(Journal)
        case command(JournalCommand)
        case none
    }

    private let way: Way
    private let isUser: Bool

    init(_ endpoint: SystemdEndpoint) {
        switch endpoint {
        case .system: (way, isUser) = (.files(Journal()), false)
        case .user: (way, isUser) = (.files(Journal()), true)
        case .remote(let host): (way, isUser) = (.command(.ssh(host)), false)
        case .remoteUser(let host): (way, isUser) = (.command(.ssh(host)), true)
        case .container(let name):
            let root = ContainerRoot.path(of: name)
            way = root.map { .files(Journal(.root($0))) } ?? .command(.container(name))
            isUser = false
        case .address: (way, isUser) = (.none, false)
        }
    }

    /// Whether messages can be read from here at all.
    var isReadable: Bool {
        if case .none = way { false } else { true }
    }

    /// Whether there are messages of the system that the user may not read.
    var hidesMessages: Bool {
        guard case .files = way else { return false }
        var found = glob_t()
        defer { globfree(&found) }
        guard glob("/{run,var}/log/journal/*/system.journal", GLOB_BRACE, nil, &found) == 0 else {
            return false
        }
        return (0..<Int(found.gl_pathc)).contains { index in
            found.gl_pathv[index].map { access($0, R_OK) != 0 } ?? false
        }
    }

    /// Waits until what has been said so far can be read.
    func synchronize() async {
        if case .files(let journal) = way { await journal.synchronize() }
    }

    /// The last messages, the oldest first.
    func last(_ count: Int, _ wanted: Wanted) async throws(BusError) -> [JournalEntry] {
        switch way {
        case .files(let journal): return try await journal.last(count, filter(wanted))
        case .command(let command):
            var entries: [JournalEntry] = []
            let arguments = ["--lines=\(count)"] + matches(wanted)
            for await entry in try command.entries(arguments) { entries.append(entry) }
            return entries
        case .none: throw Self.unreadable
        }
    }

    /// The last messages of each of several units, the oldest first.
    func last(
        _ count: Int, ofEach units: [BusUnitName]
    ) async throws(BusError) -> [[JournalEntry]] {
        if case .files(let journal) = way {
            return try await journal.last(count, ofEach: units.map { filter(.units([$0])) })
        }
        var entries: [[JournalEntry]] = []
        for unit in units { entries.append(try await last(count, .units([unit]))) }
        return entries
    }

    /// The last messages of one run of a unit, the oldest first.
    func last(
        _ count: Int, of unit: BusUnitName, in run: InvocationID
    ) async throws(BusError) -> [JournalEntry] {
        let known = try await last(count, .invocation(run))
        guard let start = known.first?.time else { return [] }
        // What a process says right before its end can lack the name of the run.
        let unnamed = try await last(count, .units([unit])).filter { entry in
            entry.invocation == nil && entry.time >= start
        }
        return Array((known + unnamed).sorted { $0.time < $1.time }.suffix(count))
    }

    /// New messages, or those after one.
    func follow(
        _ wanted: Wanted, after entry: JournalEntry?
    ) async throws(BusError) -> AsyncStream<JournalEntry> {
        switch way {
        case .files(let journal):
            return try await journal.follow(filter(wanted), after: entry?.cursor)
        case .command(let command):
            let start = entry.map { "--after-cursor=\($0.cursor)" } ?? "--lines=0"
            return try command.entries(["--follow", start] + matches(wanted))
        case .none: throw Self.unreadable
        }
    }

    private static var unreadable: BusError {
        BusError(
            name: .invalidArguments, message: "a bus has no journal; use -H or -M",
            operation: "read", subject: "the journal")
    }

    private func filter(_ wanted: Wanted, user: UInt32? = nil) -> JournalFilter {
        let user = user ?? (isUser ? geteuid() : nil)
        return switch wanted {
        case .units(let units): JournalFilter(units: units, user: user)
        case .invocation(let invocation): JournalFilter(invocation: invocation, user: user)
        }
    }

    /// The same filter as arguments of journalctl, where `+` parts alternatives.
    private func matches(_ wanted: Wanted) -> [String] {
        if case .units(let units) = wanted, isUser {
            // Only journalctl knows the number of the user there.
            return units.map { "--user-unit=\($0)" }
        }
        return Array(filter(wanted).alternatives.joined(separator: ["+"]))
    }
}

import Dispatch
import Glibc
import SystemdBus

/// A journalctl that runs somewhere else.
struct JournalCommand: Sendable {
    private let words: [String]
    /// Whether a shell on the other side reads the words again.
    private let isQuoted: Bool

    static func ssh(_ host: String) -> JournalCommand {
        var name = host[...]
        var port: [String] = []
        if let colon = host.lastIndex(of: ":"), UInt16(host[colon...].dropFirst()) != nil {
            name = host[..<colon]
            port = ["-p", String(host[colon...].dropFirst())]
        }
        return JournalCommand(
            words: ["ssh", "-xT", "-o", "ConnectTimeout=10"] + port
                + ["--", String(name), "journalctl"],
            isQuoted: true)
    }

    static func container(_ name: String) -> JournalCommand {
        JournalCommand(words: ["journalctl", "--machine=\(name)"], isQuoted: false)
    }

    /// The messages it prints, until it ends or nobody reads them any more.
    func entries(_ arguments: [String]) throws(BusError) -> AsyncStream<JournalEntry> {
        let all = ["--output=export", "--no-pager", "--quiet"] + arguments
        let (pid, descriptor) = try Self.start(words + (isQuoted ? all.map(Self.quoted) : all))
        let (stream, continuation) = AsyncStream.makeStream(
            of: JournalEntry.self, bufferingPolicy: .bufferingOldest(10_000))
        continuation.onTermination = { reason in
            if case .cancelled = reason { kill(pid, SIGTERM) }
        }
        DispatchQueue(label: "unitsmith.journalctl").async {
            var reader = JournalExportReader()
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = read(descriptor, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { break }
                for entry in reader.read(buffer[..<count]) { continuation.yield(entry) }
            }
            close(descriptor)
            waitpid(pid, nil, 0)
            continuation.finish()
        }
        return stream
    }

    private static func quoted(_ word: String) -> String {
        "'"
            + word.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: #"'\''"#) + "'"
    }

    /// Starts a program whose output is read through a socket.
    private static func start(_ words: [String]) throws(BusError) -> (pid_t, Int32) {
        var ends: [Int32] = [-1, -1]
        // A child that another thread starts must not keep the end that is written to.
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw failure(errno, words) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        var argv: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { argv.forEach { free($0) } }
        var pid: pid_t = 0
        let code = posix_spawnp(&pid, words[0], &actions, nil, &argv, environ)
        close(ends[1])
        guard code == 0 else {
            close(ends[0])
            throw failure(code, words)
        }
        return (pid, ends[0])
    }

    private static func failure(_ code: Int32, _ words: [String]) -> BusError {
        BusError(
            name: .disconnected, message: "\(words[0]): \(String(cString: strerror(code)))",
            operation: "read", subject: "the journal")
    }
}

import Dispatch
import Glibc

/// Lets work come to an orderly end when the user presses Ctrl-C or the machine shuts down.
enum Interruption {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// Does work in a task that is cancelled by the first signal that would end the program.
    ///
    /// Further ones change nothing: what follows a cancellation has to be finished.
    static func cancelling<Value: Sendable>(
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = Task { try await work() }
        let sources = signals.map { number in
            // The default would end the program before the source is asked.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler { task.cancel() }
            source.resume()
            return source
        }
        defer {
            for source in sources { source.cancel() }
            for number in signals { signal(number, SIG_DFL) }
        }
        return try await task.value
    }
}

import Synchronization

/// A line on a terminal that shows that something goes on, and what, while it does.
final class Spinner: Sendable {
    private let text: Mutex<String>

    /// A line that begins with a text.
    init(_ text: String) {
        self.text = Mutex(text)
    }

    /// Lets the line say something else from now on.
    func show(_ text: String) {
        self.text.withLock { $0 = text }
    }

    /// Shows the line on a terminal, once half a second is over, until the work is done.
    func showing<Value: Sendable>(
        isWanted: Bool, _ work: () async throws -> Value
    ) async throws -> Value {
        let drawing = Task { await draw(isWanted: isWanted) }
        let result: Result<Value, any Error>
        do {
            result = .success(try await work())
        } catch {
            result = .failure(error)
        }
        drawing.cancel()
        await drawing.value
        return try result.get()
    }

    private func draw(isWanted: Bool) async {
        let progress = ProgressLine(isWanted: isWanted)
        let start = ContinuousClock.now
        let signs = ["|", "/", "-", "\\"]
        var turn = 0
        while (try? await Task.sleep(for: .milliseconds(100))) != nil {
            turn += 1
            let seconds = (ContinuousClock.now - start).components.seconds
            progress.update("\(signs[turn % 4]) \(text.withLock { $0 })… \(seconds) s")
        }
        progress.finish()
    }
}

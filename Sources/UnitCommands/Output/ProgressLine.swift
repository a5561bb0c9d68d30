import Synchronization

/// A line on a terminal that says how far long work has come.
///
/// It appears when the work has taken half a second, and is wiped out at the end.
final class ProgressLine: Sendable {
    private let terminal = Terminal.standardError
    private let isShown: Bool
    private let start = ContinuousClock.now
    private let lastDrawn = Mutex<ContinuousClock.Instant?>(nil)

    /// A line that is shown on a terminal only.
    init(isWanted: Bool) {
        isShown = isWanted && terminal.isInteractive
    }

    /// Draws the line again, at most ten times a second.
    func update(_ text: @autoclosure () -> String) {
        guard isShown else { return }
        let now = ContinuousClock.now
        lastDrawn.withLock { lastDrawn in
            let due = lastDrawn.map { $0 + .milliseconds(100) } ?? start + .milliseconds(500)
            guard now >= due else { return }
            terminal.write("\r\u{1B}[K" + text())
            lastDrawn = now
        }
    }

    /// Wipes the line out.
    func finish() {
        if lastDrawn.withLock({ $0 != nil }) { terminal.write("\r\u{1B}[K") }
    }
}

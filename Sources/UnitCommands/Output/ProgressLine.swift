/// A line on a terminal that says how far long work has come.
///
/// It appears when the work has taken half a second, and is wiped out at the end.
struct ProgressLine {
    private let terminal = Terminal.standardError
    private let isShown: Bool
    private let start = ContinuousClock.now
    private var lastDrawn: ContinuousClock.Instant?

    /// A line that is shown on a terminal only.
    init(isWanted: Bool) {
        isShown = isWanted && terminal.isInteractive
    }

    /// Draws the line again, at most ten times a second.
    mutating func update(_ text: @autoclosure () -> String) {
        guard isShown else { return }
        let now = ContinuousClock.now
        let due = lastDrawn.map { $0 + .milliseconds(100) } ?? start + .milliseconds(500)
        guard now >= due else { return }
        terminal.write("\r\u{1B}[K" + text())
        lastDrawn = now
    }

    /// Wipes the line out.
    func finish() {
        if lastDrawn != nil { terminal.write("\r\u{1B}[K") }
    }
}

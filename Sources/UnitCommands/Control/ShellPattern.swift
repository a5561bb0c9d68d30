import Glibc

/// A pattern as shells have them: `*`, `?` and `[…]`.
struct ShellPattern: Sendable {
    private let pattern: String

    init(_ pattern: String) {
        self.pattern = pattern
    }

    /// Whether a text is of that form, from its beginning to its end.
    func matches(_ text: String) -> Bool {
        fnmatch(pattern, text, FNM_NOESCAPE) == 0
    }
}

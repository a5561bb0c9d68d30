/// A regular expression that messages of a unit have to match, or must not, to be logged.
///
/// systemd compiles it with PCRE2, and drops a bad one with a message that names neither the
/// unit nor the line.
public struct LogPattern: Hashable, Sendable {
    /// The expression.
    public let expression: String

    /// Whether messages that match are kept; otherwise they are dropped.
    public let keepsMatches: Bool

    /// Whether PCRE2 would take it, as far as its outer form tells.
    public let isRegular: Bool

    /// Reads a value of `LogFilterPatterns=`.
    ///
    /// - Throws: ``ValueProblem`` when nothing follows the `~`.
    public init(_ text: ArraySlice<UInt8>) throws(ValueProblem) {
        let pattern = text.after("~")
        keepsMatches = pattern == nil
        guard pattern?.isEmpty != true else {
            throw ValueProblem(
                "the regular expression after '~' is missing", at: text.range)
        }
        expression = (pattern ?? text).string
        isRegular = RegularExpressionSyntax.accepts(pattern ?? text)
    }
}

/// A regular expression that messages of a unit have to match, or must not, to be logged.
///
/// systemd compiles it with PCRE2 where that is installed, and then says of a bad one only
/// that it is bad, not where it stands; here it is text.
public struct LogPattern: Hashable, Sendable {
    /// The expression.
    public let expression: String

    /// Whether messages that match are kept; otherwise they are dropped.
    public let keepsMatches: Bool

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
    }
}

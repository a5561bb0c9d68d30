/// One logical line of a unit file: a physical line, and every physical line
/// that it continues onto, as `systemd.syntax(7)` joins them.
///
/// Ranges are UTF-8 byte offsets into ``UnitDocument/bytes``. A range of a
/// continued line may span line breaks, skipped comments and backslashes;
/// ``UnitDocument/text(in:)`` gives what systemd reads there.
public struct UnitLine: Hashable, Sendable {
    /// What a logical line is.
    public enum Content: Hashable, Sendable {
        /// White space only.
        case blank
        /// A line that starts with `#` or `;`.
        case comment
        /// `[name]`; nothing between the brackets is trimmed, and nothing is
        /// said about whether a release takes it for a name.
        case section(name: Range<Int>)
        /// `key=value`, both without the white space around them.
        case assignment(key: Range<Int>, value: Range<Int>)
        /// Text without a `=`.
        case missingEquals
        /// A `=` with nothing before it.
        case missingKey
        /// A line that starts with `[` and does not end with `]`.
        case unclosedHeader
        /// Text with bytes that are not UTF-8, as systemd understands it;
        /// the offset is that of the first bad byte.
        case invalidUTF8(offset: Int)
    }

    /// What the line is.
    public let content: Content

    /// The whole line, its line break included.
    ///
    /// The ranges of all lines of a document follow each other without a gap.
    public let range: Range<Int>

    /// The line without the white space and line break around it.
    public let textRange: Range<Int>

    /// The 1-based number of its first physical line.
    public let firstLineNumber: Int

    /// The 1-based number of its last physical line, which is the one that systemd prints.
    ///
    /// A backslash at the very end of a file makes it one more
    /// than the file has.
    public let lastLineNumber: Int

    /// Whether a backslash joined physical lines into this one.
    public let isContinued: Bool
}

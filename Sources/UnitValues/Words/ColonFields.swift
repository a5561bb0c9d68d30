/// The fields of a word that colons separate, taken one by one.
///
/// Within a field a backslash starts an escape sequence of C, or takes the meaning from a colon.
struct ColonFields {
    private var splitter: WordSplitter
    private let range: Range<Int>
    private let text: [UInt8]

    /// The fields of a word that was cut with its backslashes kept.
    ///
    /// - Parameters:
    ///   - word: The word.
    ///   - acceptsEmpty: Whether two colons in a row have an empty field between them;
    ///     otherwise they count as one, and none counts at the start.
    ///   - version: The release that reads them.
    init(_ word: Word, acceptsEmpty: Bool, in version: SystemdVersion) {
        var rules: WordRules = [.cEscapes(of: word.bytes, in: version), .separatorEscapes]
        if acceptsEmpty { rules.insert(.emptyWords) }
        splitter = WordSplitter(word.bytes[...], separators: [UInt8(ascii: ":")], rules: rules)
        range = word.range
        text = word.bytes
    }

    /// The next field; nil when there is none.
    ///
    /// - Throws: ``ValueProblem`` for a bad escape sequence.
    mutating func next() throws(ValueProblem) -> [UInt8]? {
        do {
            return try splitter.next()?.bytes
        } catch {
            throw ValueProblem(
                "in \(quoted(text)) \(error.message)", at: range,
                help: "write '\\\\' for a backslash and '\\:' for a colon")
        }
    }

    /// Whether anything comes after the fields that were taken.
    var hasMore: Bool { splitter.rest?.isEmpty == false }
}

extension WordRules {
    /// Words with quotes, whose backslashes are for ``ColonFields`` to judge.
    static let tuples: WordRules = [.unquote, .keepBackslashes]
}

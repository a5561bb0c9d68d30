/// A stretch of a table's text.
struct TextRange: Hashable, Sendable {
    var start: Int32
    var length: Int32

    static let empty = TextRange(start: 0, length: 0)
}

/// One row of a table, decoded: numbers and places in the text, no strings.
struct DirectiveRow: Sendable {
    struct Flags: OptionSet {
        let rawValue: UInt8

        /// Lines add up, an empty one starts afresh.
        static let list = Flags(rawValue: 1)
        /// Lines add up, an empty one does nothing.
        static let adds = Flags(rawValue: 2)
        /// A second name for the replacement.
        static let alias = Flags(rawValue: 4)
    }

    /// Which of ``DirectiveTable/all`` it stands in.
    var table: UInt8
    var flags: Flags = []
    var since: Int16 = 0
    /// 0 for "never".
    var removed: Int16 = 0
    /// -1 for "never", as the next three.
    var noted: Int16 = -1
    var ignored: Int16 = -1
    var deprecated: Int16 = -1
    var replaces: Int16 = -1
    var name = TextRange.empty
    var kindSpelling = TextRange.empty
    /// What to write instead, `NAME` or `SECTION.NAME`.
    var replacement = TextRange.empty

    /// The bytes at a place of the table that the row stands in.
    func bytes(of range: TextRange) -> UnsafeBufferPointer<UInt8> {
        let start = DirectiveTable.all[Int(table)].utf8Start + Int(range.start)
        return UnsafeBufferPointer(start: start, count: Int(range.length))
    }

    /// The text at a place of the table that the row stands in.
    func text(of range: TextRange) -> String {
        String(decoding: bytes(of: range), as: UTF8.self)
    }
}

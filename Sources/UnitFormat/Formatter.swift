public import UnitModel
import UnitSyntax

/// Brings unit files and drop-ins into one form, without changing what any release makes of them.
///
/// Sections have one blank line between them; lines read `Key=value`; comments stay with
/// the line below them; what continues a line is indented by four spaces; booleans are `yes`
/// and `no`; white space at the end of a line, CR and a byte order mark are gone. What only
/// the author, or another program, can know the meaning of stays byte for byte: text inside
/// quotes, values that systemd does not cut into words, sections that are not systemd's.
public struct Formatter: Sendable {
    /// Whether the keys of a section are brought into one order too.
    public let sortsKeys: Bool

    /// A formatter.
    ///
    /// - Parameter sortsKeys: Whether to sort the keys of each section. Keys whose order
    ///   counts stay as they are among each other.
    public init(sortsKeys: Bool = false) {
        self.sortsKeys = sortsKeys
    }

    /// The text of a file in the one form.
    ///
    /// - Parameter file: A unit file or drop-in.
    /// - Returns: The bytes, which are those of the file when it has the form already.
    /// - Throws: ``FormatRefusal`` when systemd gives up on the file, or when its meaning
    ///   would not stay what it is.
    public func format(_ file: UnitFile) throws(FormatRefusal) -> [UInt8] {
        try FormatRefusal.check(file)
        guard !file.document.lines.isEmpty else { return [] }
        var items: [FormattedItem] = []
        for (line, entry) in zip(file.document.lines, file.entries) {
            items += LineLayout(document: file.document, line: line, entry: entry).items()
        }
        if sortsKeys { items = KeySorter(items).sorted() }
        let result = BlankLines.arranged(items)
        let meaning = FileMeaning(file)
        let after = FileMeaning(UnitFile(UnitDocument(parsing: result), name: file.name))
        if let line = meaning.firstDifference(from: after, ignoringOrder: sortsKeys) {
            throw .changesMeaning(line: line)
        }
        return result
    }
}

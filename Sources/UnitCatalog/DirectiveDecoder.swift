/// Makes rows of the tables' text.
struct DirectiveDecoder {
    /// A table, decoded.
    struct Table {
        var sections: [SectionID] = []
        /// Where its rows are among ``rows``.
        var rows = 0..<0
    }

    /// The rows of all tables that were read.
    private(set) var rows: ContiguousArray<(row: DirectiveRow, kind: ValueKind)> = []

    /// Kinds that were read already: there are far fewer than rows.
    private var kinds = ContiguousArray<(row: DirectiveRow, kind: ValueKind)?>(
        repeating: nil, count: 512)

    /// Reads the table with a number.
    mutating func decode(table number: Int) -> Table {
        var reader = TableReader(DirectiveTable.all[number])
        var table = Table()
        table.sections = Self.sections(&reader)
        let start = rows.count
        while reader.nextLine() {
            var row = DirectiveRow(table: UInt8(number))
            row.name = reader.requiredWord()
            row.kindSpelling = reader.requiredWord()
            row.since = reader.release(reader.requiredWord())
            while let note = reader.nextWord() {
                Self.read(note: note, into: &row, reader)
            }
            rows.append((row, kind(of: row, reader)))
        }
        table.rows = start..<rows.count
        return table
    }

    /// The line that a table starts with.
    private static func sections(_ reader: inout TableReader) -> [SectionID] {
        guard reader.nextLine(), reader.string(reader.requiredWord()) == "sections:" else {
            reader.broken("a table starts with its sections")
        }
        var sections: [SectionID] = []
        while let word = reader.nextWord() {
            guard let section = SectionID(reader.string(word)) else {
                reader.broken("no such section")
            }
            sections.append(section)
        }
        return sections
    }

    private mutating func kind(of row: DirectiveRow, _ reader: TableReader) -> ValueKind {
        let bytes = reader.bytes(of: row.kindSpelling)
        let slot = ByteKey(bytes).hash(mixing: 0) & (kinds.count - 1)
        if let known = kinds[slot],
            known.row.bytes(of: known.row.kindSpelling).elementsEqual(bytes)
        {
            return known.kind
        }
        guard let kind = ValueKind(spelling: bytes) else {
            reader.broken("no kind of value is spelled '\(reader.string(row.kindSpelling))'")
        }
        kinds[slot] = (row, kind)
        return kind
    }

    private static func read(note: TextRange, into row: inout DirectiveRow, _ reader: TableReader) {
        if let rest = reader.rest(of: note, after: "use:") {
            row.replacement = rest
        } else if let rest = reader.rest(of: note, after: "gone@") {
            row.removed = reader.release(rest)
        } else if let rest = reader.rest(of: note, after: "noted@") {
            row.noted = reader.release(rest)
        } else if let rest = reader.rest(of: note, after: "ignored@") {
            row.ignored = reader.release(rest)
        } else if let rest = reader.rest(of: note, after: "deprecated@") {
            row.deprecated = reader.release(rest)
        } else if let rest = reader.rest(of: note, after: "replaces@") {
            row.replaces = reader.release(rest)
        } else {
            switch reader.string(note) {
            case "list": row.flags.insert(.list)
            case "adds": row.flags.insert(.adds)
            case "alias": row.flags.insert(.alias)
            case "-": break
            default: reader.broken("no such note")
            }
        }
    }
}

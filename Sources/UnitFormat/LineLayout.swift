import UnitCatalog
import UnitModel
import UnitSyntax

/// One logical line in its new form.
struct LineLayout {
    let document: UnitDocument
    let line: UnitLine
    let entry: UnitEntry

    /// The line; more than one item where comments or a blank line ended up in a continuation.
    func items() -> [FormattedItem] {
        switch line.content {
        case .blank:
            return line.isContinued ? verbatim(.other) : [.blank]
        case .comment:
            return [.comment(document.bytes[line.textRange])]
        case .section where !line.isContinued:
            return [
                FormattedItem(
                    kind: .header, bytes: document.bytes[line.textRange] + [lineFeed])
            ]
        case .section:
            return verbatim(.header)
        case .assignment(let key, let value):
            guard case .section = entry.place else { return verbatim(.other) }
            return assignment(key, value)
        case .missingEquals, .missingKey, .unclosedHeader, .invalidUTF8:
            return verbatim(.other)
        }
    }

    private func assignment(_ key: Range<Int>, _ value: Range<Int>) -> [FormattedItem] {
        let kind = FormattedItem.Kind.assignment(key: document.text(in: key), entry.directive)
        guard line.isContinued else {
            let rest = document.bytes[value.lowerBound..<contentEnd]
            let text = spelling(of: rest) ?? Blanks.trimmedLineEnd(rest)
            let bytes = document.bytes[key] + [UInt8(ascii: "=")] + text + [lineFeed]
            return [FormattedItem(kind: kind, bytes: bytes)]
        }
        let layout = ContinuationLayout(
            document: document, line: line, key: key,
            cutsWords: entry.directive.map { WordLists.contains($0.kind) } ?? false)
        return layout.map { spelled($0.items(kind), key: key) } ?? verbatim(kind)
    }

    /// Items in which a value that fits on one line now is spelled as on a line of its own.
    private func spelled(_ items: [FormattedItem], key: Range<Int>) -> [FormattedItem] {
        let start = document.bytes[key] + [UInt8(ascii: "=")]
        guard let first = items.first, first.bytes.starts(with: start),
            first.bytes.firstIndex(of: lineFeed) == first.bytes.count - 1,
            let text = spelling(of: first.bytes.dropFirst(start.count).dropLast())
        else { return items }
        return [FormattedItem(kind: first.kind, bytes: start + text + [lineFeed])]
            + items.dropFirst()
    }

    /// Where the text of the only physical line ends.
    private var contentEnd: Int { document.parts(of: line).last?.content.upperBound ?? 0 }

    private func spelling(of value: ArraySlice<UInt8>) -> [UInt8]? {
        switch entry.directive?.kind {
        case .boolean, .tristate: BooleanSpelling.canonical(Blanks.trimmed(value))
        default: nil
        }
    }

    /// The line as it is, but for what ends its physical lines.
    private func verbatim(_ kind: FormattedItem.Kind) -> [FormattedItem] {
        let parts = document.parts(of: line)
        var bytes: [UInt8] = []
        for part in parts {
            let content = document.bytes[part.content]
            bytes += part.isJoined ? Array(content) : Blanks.trimmedLineEnd(content)
            bytes.append(lineFeed)
        }
        return [FormattedItem(kind: kind, bytes: bytes)]
    }
}

/// How booleans are written.
enum BooleanSpelling {
    private static let yes: Set<String> = ["1", "yes", "y", "true", "t", "on"]
    private static let no: Set<String> = ["0", "no", "n", "false", "f", "off"]

    /// `yes` or `no` for every way to write them; nil for anything else.
    static func canonical(_ text: some Collection<UInt8>) -> [UInt8]? {
        let word = String(decoding: text, as: UTF8.self).lowercased()
        if yes.contains(word) { return Array("yes".utf8) }
        return no.contains(word) ? Array("no".utf8) : nil
    }
}

import UnitCatalog
import UnitModel

/// One line, or the lines of one assignment, of the text in its new form.
struct FormattedItem {
    /// What it is, as far as its neighbours mind.
    enum Kind {
        case blank, comment, header
        /// An assignment with what the catalog says of it.
        case assignment(key: String, Directive?)
        /// Text that is no assignment, or is not read by systemd.
        case other
    }

    let kind: Kind
    /// The text, with a line feed at the end of each line.
    let bytes: [UInt8]

    static let blank = FormattedItem(kind: .blank, bytes: [lineFeed])

    init(kind: Kind, bytes: [UInt8]) {
        self.kind = kind
        self.bytes = bytes
    }

    /// A comment without the blanks around it.
    static func comment(_ text: some Collection<UInt8>) -> FormattedItem {
        FormattedItem(kind: .comment, bytes: Blanks.trimmed(text) + [lineFeed])
    }

    var isBlank: Bool { if case .blank = kind { true } else { false } }
    var isComment: Bool { if case .comment = kind { true } else { false } }
    var isHeader: Bool { if case .header = kind { true } else { false } }
}

let lineFeed = UInt8(ascii: "\n")
let backslash = UInt8(ascii: "\\")
let space = UInt8(ascii: " ")

/// The white space inside lines.
enum Blanks {
    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == UInt8(ascii: "\t") }

    /// Bytes without blanks before them.
    static func trimmedStart(_ bytes: some Collection<UInt8>) -> [UInt8] {
        Array(bytes.drop(while: isBlank))
    }

    /// Bytes without blanks behind them.
    static func trimmedEnd(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var bytes = Array(bytes)
        while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        return bytes
    }

    /// Bytes without blanks around them.
    static func trimmed(_ bytes: some Collection<UInt8>) -> [UInt8] {
        trimmedStart(trimmedEnd(bytes))
    }

    /// The end of a line without blanks, but for one that keeps a backslash before it
    /// from joining the next line.
    static func trimmedLineEnd(_ bytes: some Collection<UInt8>) -> [UInt8] {
        let trimmed = trimmedEnd(bytes)
        return trimmed.last == backslash && trimmed.count < bytes.count
            ? trimmed + [space] : trimmed
    }
}

/// The part of a line that is shown around a finding, fit for a terminal:
/// control characters cannot reach it, and a long line is cut.
struct ExcerptWindow {
    /// The most characters of a line that are shown.
    private static let limit = 160

    /// The text to show, in UTF-8.
    let text: ArraySlice<UInt8>
    /// White space that brings a caret under the marked part.
    let indent: [UInt8]
    /// How many characters of the text are marked.
    let markedWidth: Int

    /// A window on a line.
    ///
    /// - Parameters:
    ///   - line: The bytes of one physical line.
    ///   - marked: The bytes that the finding is about, with the line's own indices.
    init(line: ArraySlice<UInt8>, marked: Range<Int>) {
        let isWhole =
            line.count <= Self.limit && marked.lowerBound - line.startIndex <= Self.limit / 2
        guard !isWhole || !line.allSatisfy(Self.isPlain) else {
            text = line
            indent = line[..<marked.lowerBound].map { $0 == 0x09 ? $0 : 0x20 }
            markedWidth = marked.count
            return
        }
        let before = Self.shown(line[..<marked.lowerBound])
        let within = Self.shown(line[marked])
        let after = Self.shown(line[marked.upperBound...])
        let keptBefore = before.suffix(Self.limit / 2)
        let keptWithin = within.prefix(Self.limit - keptBefore.count)
        let keptAfter = after.prefix(Self.limit - keptBefore.count - keptWithin.count)
        let start = keptBefore.count < before.count ? "…" : ""
        let isCut = keptWithin.count + keptAfter.count < within.count + after.count
        let shown = start + keptBefore + keptWithin + keptAfter + (isCut ? "…" : "")
        text = Array(shown.utf8)[...]
        indent = (start + keptBefore).map { $0 == "\t" ? 0x09 : 0x20 }
        markedWidth = keptWithin.count
    }

    /// Whether a byte is shown as it is and is a character of its own.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte == 0x09 || byte >= 0x20 && byte < 0x7F
    }

    /// The text of some bytes; what a terminal would obey is a dot.
    static func shownText(_ bytes: ArraySlice<UInt8>) -> String { String(shown(bytes)) }

    /// The characters of some bytes; what a terminal would obey is a dot.
    private static func shown(_ bytes: ArraySlice<UInt8>) -> [Character] {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
            let isControl =
                scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F
                || (0x80...0x9F).contains(scalar.value)
            return isControl ? "·" : Character(scalar)
        }
    }
}

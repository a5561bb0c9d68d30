import UnitSyntax

/// An assignment whose value goes on over several lines.
struct ContinuationLayout {
    /// One physical line of the value, without the backslash that joins it to the next.
    private struct Piece {
        var bytes: [UInt8]
        let isComment: Bool
        /// Whether the blanks, and the line break, after it only separate words.
        var endsBetweenWords = false

        var isEmpty: Bool { bytes.allSatisfy(Blanks.isBlank) }
    }

    private static let indentation = Array("    ".utf8)

    private let key: [UInt8]
    private var pieces: [Piece] = []

    /// The layout of a line; nil when its key or `=` is not all on the first physical line.
    init?(document: UnitDocument, line: UnitLine, key: Range<Int>, cutsWords: Bool) {
        let parts = document.parts(of: line)
        guard let first = parts.first, key.upperBound <= first.content.upperBound,
            let equals = document.bytes[key.upperBound..<first.content.upperBound]
                .firstIndex(of: UInt8(ascii: "="))
        else { return nil }
        self.key = Array(document.bytes[key])
        for part in parts {
            let start = part == first ? equals + 1 : part.content.lowerBound
            let end = part.content.upperBound - (part.isJoined ? 1 : 0)
            pieces.append(
                Piece(bytes: Array(document.bytes[start..<end]), isComment: part.isComment))
        }
        if cutsWords { findWordBreaks() }
    }

    private mutating func findWordBreaks() {
        var quotes = QuoteTracker()
        for index in pieces.indices where !pieces[index].isComment {
            quotes.read(pieces[index].bytes)
            let last = Blanks.trimmedEnd(pieces[index].bytes).last
            pieces[index].endsBetweenWords = !quotes.isInside && last != backslash
            // The line break itself is a blank.
            quotes.read([space])
        }
        // A quote that is never closed: whether it groups depends on the directive.
        guard quotes.isInside else { return }
        for index in pieces.indices { pieces[index].endsBetweenWords = false }
    }

    // MARK: Text

    func items(_ kind: FormattedItem.Kind) -> [FormattedItem] {
        guard let last = pieces.lastIndex(where: { !$0.isComment && !$0.isEmpty }) else {
            // A value of blanks is empty.
            let text = FormattedItem(
                kind: kind, bytes: key + [UInt8(ascii: "="), lineFeed])
            return [text] + tail(after: 0)
        }
        var bytes = key + [UInt8(ascii: "=")]
        var startsAfterWord = true
        for index in 0...last {
            let piece = pieces[index]
            if piece.isComment {
                bytes += Self.indentation + Blanks.trimmed(piece.bytes) + [lineFeed]
                continue
            }
            // A line of nothing but a backslash between words says nothing.
            if index > 0, index < last, piece.isEmpty, startsAfterWord, piece.endsBetweenWords {
                continue
            }
            bytes += text(of: piece, isFirst: index == 0, isLast: index == last, startsAfterWord)
            startsAfterWord = piece.endsBetweenWords
        }
        return [FormattedItem(kind: kind, bytes: bytes)] + tail(after: last)
    }

    private func text(
        of piece: Piece, isFirst: Bool, isLast: Bool, _ startsAfterWord: Bool
    ) -> [UInt8] {
        var text = piece.bytes
        if isFirst {
            text = Blanks.trimmedStart(text)
        } else if startsAfterWord {
            text = Self.indentation + Blanks.trimmedStart(text)
        }
        if isLast { return Blanks.trimmedLineEnd(text) + [lineFeed] }
        guard piece.endsBetweenWords else { return text + [backslash, lineFeed] }
        text = Blanks.trimmedEnd(text)
        return text + (text.isEmpty ? [] : [space]) + [backslash, lineFeed]
    }

    /// What stands after the last word: comments, and the blank line that ended the continuation.
    private func tail(after last: Int) -> [FormattedItem] {
        guard last + 1 < pieces.count else { return [] }
        return pieces[(last + 1)...].compactMap { piece in
            if piece.isComment { return .comment(piece.bytes) }
            return piece.isEmpty ? .blank : nil
        }
    }
}

/// Follows quotes through a value, for directives that take them away and for those that do not.
struct QuoteTracker {
    private var quote: UInt8?
    private var isEscaped = false
    /// Whether a backslash before a quote leaves open what the quote does, since
    /// that differs from directive to directive.
    private var isUncertain = false

    /// Whether a blank here may be part of a word.
    var isInside: Bool { quote != nil || isUncertain }

    mutating func read(_ bytes: [UInt8]) {
        for byte in bytes {
            let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
            if isEscaped {
                isEscaped = false
                if isQuote { isUncertain = true }
            } else if byte == backslash {
                isEscaped = true
            } else if byte == quote {
                quote = nil
            } else if quote == nil, isQuote {
                quote = byte
            }
        }
    }
}

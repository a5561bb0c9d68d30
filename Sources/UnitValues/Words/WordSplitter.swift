/// Cuts a value into words, one at a time, as `systemd.syntax(7)` describes it.
///
/// A copy taken before ``next()`` can try the same word again with other rules.
public struct WordSplitter: Sendable {
    /// The whole text; its indices are the offsets of ``Word/range``.
    public let text: ArraySlice<UInt8>

    /// What separates words.
    public var separators: [UInt8]

    /// How words are cut from here on.
    public var rules: WordRules

    /// Where the next word, or the separators before it, starts; nil after the last.
    private var position: Int?

    /// Space, tab, line feed and carriage return, which separate words unless said otherwise.
    public static let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]

    /// A splitter at the start of a text.
    public init(
        _ text: ArraySlice<UInt8>, separators: [UInt8] = WordSplitter.blanks, rules: WordRules = []
    ) {
        self.text = text
        self.separators = separators
        self.rules = rules
        position = text.startIndex
    }

    /// What no word was made of yet; nil when the last word reached the end
    /// without a separator after it.
    public var rest: ArraySlice<UInt8>? { position.map { text[$0...] } }

    /// The next word; nil when there is none.
    ///
    /// - Throws: ``WordError`` when the rules do not allow what stands there; the
    ///   splitter must not be used any more then.
    public mutating func next() throws(WordError) -> Word? {
        guard var start = position else { return nil }
        while start < text.endIndex, isSeparator(text[start]) {
            if rules.contains(.emptyWords) {
                position = start + 1
                return Word([], at: start..<start)
            }
            start += 1
        }
        if start == text.endIndex {
            position = nil
            return rules.contains(.emptyWords) ? Word([], at: start..<start) : nil
        }
        return try word(from: start)
    }

    private mutating func word(from start: Int) throws(WordError) -> Word {
        // Most words are nothing but plain bytes, which are copied at once.
        var cursor = text[start...].firstIndex { isSpecial($0) } ?? text.endIndex
        var bytes = Array(text[start..<cursor])
        var quote: (byte: UInt8, offset: Int)?
        while cursor < text.endIndex {
            let byte = text[cursor]
            if byte == UInt8(ascii: "\\"), !rules.contains(.keepBackslashes) {
                cursor = try escape(at: cursor, inside: quote?.offset, into: &bytes)
                continue
            }
            if byte == quote?.byte {
                quote = nil
                if !rules.contains(.unquote) { bytes.append(byte) }
            } else if quote == nil, isQuote(byte) {
                quote = (byte, cursor)
                if !rules.contains(.unquote) { bytes.append(byte) }
            } else if quote == nil, isSeparator(byte) {
                finish(at: cursor)
                return Word(bytes, at: start..<cursor)
            } else {
                bytes.append(byte)
            }
            cursor += 1
        }
        if let quote, !rules.contains(.acceptUnbalanced) {
            throw .unbalancedQuote(quote.offset..<text.endIndex)
        }
        position = nil
        return Word(bytes, at: start..<text.endIndex)
    }

    /// Takes what a backslash starts, and gives the offset after it.
    private func escape(
        at offset: Int, inside quote: Int?, into bytes: inout [UInt8]
    ) throws(WordError) -> Int {
        let next = offset + 1
        guard next < text.endIndex else {
            if rules.contains(.keepUnknownEscapes),
                quote == nil || rules.contains(.acceptUnbalanced)
            {
                bytes.append(UInt8(ascii: "\\"))
            } else if !rules.contains(.acceptUnbalanced) {
                if let quote { throw .unbalancedQuote(quote..<text.endIndex) }
                throw .trailingBackslash(offset..<text.endIndex)
            }
            return next
        }
        guard !rules.isDisjoint(with: [.cEscapes, .separatorEscapes]) else {
            bytes.append(text[next])
            return next + 1
        }
        if rules.contains(.cEscapes),
            let escape = CEscape(
                in: text, at: next, acceptsSurrogates: rules.contains(.surrogates))
        {
            bytes += escape.bytes
            return next + escape.length
        }
        let byte = text[next]
        if rules.contains(.separatorEscapes), isSeparator(byte) || byte == UInt8(ascii: "\\") {
            bytes.append(byte)
        } else if rules.contains(.keepUnknownEscapes) {
            bytes += [UInt8(ascii: "\\"), byte]
        } else {
            throw .unknownEscape(offset..<next + 1)
        }
        return next + 1
    }

    /// Moves past the separators after a word.
    private mutating func finish(at separator: Int) {
        guard !rules.contains(.emptyWords) else {
            position = separator + 1
            return
        }
        let next = text[separator...].firstIndex { !isSeparator($0) }
        position = next
    }

    /// Moves past bytes that the caller has read itself, and past the separators after them.
    mutating func skip(_ count: Int) {
        guard let start = position else { return }
        position = text[(start + count)...].firstIndex { !isSeparator($0) }
    }

    private func isSeparator(_ byte: UInt8) -> Bool { separators.contains(byte) }

    /// Whether a byte may be anything else than a part of a word that stands for itself.
    private func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
            || isSeparator(byte)
    }

    private func isQuote(_ byte: UInt8) -> Bool {
        (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"))
            && !rules.isDisjoint(with: [.unquote, .keepQuotes])
    }
}

extension WordSplitter {
    /// All words of a text.
    ///
    /// - Throws: ``WordError`` for the first thing that the rules do not allow.
    public static func words(
        of text: ArraySlice<UInt8>, separators: [UInt8] = WordSplitter.blanks, rules: WordRules = []
    ) throws(WordError) -> [Word] {
        var splitter = WordSplitter(text, separators: separators, rules: rules)
        var words: [Word] = []
        while let word = try splitter.next() { words.append(word) }
        return words
    }
}

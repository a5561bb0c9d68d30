/// Turns bytes into logical lines, in one pass.
///
/// The grammar is `systemd.syntax(7)` as the managers implement it; nothing in
/// it can fail: a mistake becomes a line that says what it is.
struct DocumentParser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var lines: [UnitLine] = []
    private var lineNumber = 0
    private var byteOrderMark: Int?
    private var pending: Pending?
    private var overlongLine: Int?

    /// Physical lines that wait for the one that ends their continuation.
    private struct Pending {
        var start: Int
        var firstLineNumber: Int
        var end: Int
        var joinedLength: Int
    }

    /// What the parser found in a file.
    struct Result {
        var lines: [UnitLine]
        var byteOrderMark: Int?
        var overlongLine: Int?
    }

    static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Result {
        var parser = DocumentParser(bytes: bytes)
        parser.run()
        return Result(
            lines: parser.lines, byteOrderMark: parser.byteOrderMark,
            overlongLine: parser.overlongLine)
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        lines.reserveCapacity(bytes.count / 32 + 1)
    }

    private mutating func run() {
        var offset = 0
        while offset < bytes.count {
            let line = PhysicalLine(in: bytes, at: offset)
            lineNumber += 1
            take(line, from: offset)
            offset = line.end
        }
        finishAtEndOfFile()
    }

    private mutating func take(_ line: PhysicalLine, from start: Int) {
        if line.content.count >= UnitDocument.lineLengthLimit { noteOverlongLine() }
        // The comment test comes before everything else, even inside a
        // continuation and before a byte order mark is stripped.
        if line.isComment(in: bytes) {
            takeComment(line, from: start)
            return
        }
        let content = strippingByteOrderMark(line.content)
        if pending == nil && !line.endsInBackslash {
            appendSimple(line, content: content, from: start)
            return
        }
        extendPending(with: line, content: content, from: start)
        if !line.endsInBackslash { finishPending(lastLineNumber: lineNumber) }
    }

    private mutating func takeComment(_ line: PhysicalLine, from start: Int) {
        guard pending == nil else {
            pending?.end = line.end
            return
        }
        var textEnd = line.content.upperBound
        while bytes[textEnd - 1].isBlank { textEnd -= 1 }
        append(.comment, range: start..<line.end, text: line.firstText..<textEnd)
    }

    private mutating func appendSimple(
        _ line: PhysicalLine, content: Range<Int>, from start: Int
    ) {
        var text = max(content.lowerBound, line.firstText)..<content.upperBound
        if content.lowerBound > line.firstText { text = trimmed(content) }
        while text.upperBound > text.lowerBound, bytes[text.upperBound - 1].isBlank {
            text = text.lowerBound..<(text.upperBound - 1)
        }
        let meaning = LineMeaning(
            bytes, text, firstEquals: line.firstEquals, isASCII: line.isASCII)
        append(meaning.content, range: start..<line.end, text: text)
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, bytes[start].isBlank { start += 1 }
        return start..<range.upperBound
    }

    private mutating func append(_ content: UnitLine.Content, range: Range<Int>, text: Range<Int>) {
        lines.append(
            UnitLine(
                content: content, range: range, textRange: text, firstLineNumber: lineNumber,
                lastLineNumber: lineNumber, isContinued: false))
    }

    // MARK: Continuations

    private mutating func extendPending(
        with line: PhysicalLine, content: Range<Int>, from start: Int
    ) {
        if var joined = pending {
            joined.end = line.end
            joined.joinedLength += content.count
            pending = joined
            if joined.joinedLength > UnitDocument.lineLengthLimit { noteOverlongLine() }
        } else {
            pending = Pending(
                start: start, firstLineNumber: lineNumber, end: line.end,
                joinedLength: content.count)
        }
    }

    private mutating func finishPending(lastLineNumber: Int) {
        guard let joined = pending else { return }
        pending = nil
        let range = joined.start..<joined.end
        let text = JoinedText(bytes, range, byteOrderMark: byteOrderMark)
        let (content, textRange) = text.meaning()
        lines.append(
            UnitLine(
                content: content, range: range, textRange: textRange,
                firstLineNumber: joined.firstLineNumber, lastLineNumber: lastLineNumber,
                isContinued: true))
    }

    /// A backslash at the end of the file leaves its line to be read now;
    /// systemd counts one line more for it.
    private mutating func finishAtEndOfFile() {
        finishPending(lastLineNumber: lineNumber + 1)
    }

    // MARK: Oddities

    private mutating func noteOverlongLine() {
        if overlongLine == nil { overlongLine = lineNumber }
    }

    /// Drops the first byte order mark of the file, wherever the line that carries it stands.
    private mutating func strippingByteOrderMark(_ content: Range<Int>) -> Range<Int> {
        guard byteOrderMark == nil, content.count >= 3, bytes[content.lowerBound] == 0xEF,
            bytes[content.lowerBound + 1] == 0xBB, bytes[content.lowerBound + 2] == 0xBF
        else { return content }
        byteOrderMark = content.lowerBound
        return (content.lowerBound + 3)..<content.upperBound
    }
}

/// What systemd reads where backslashes join physical lines: line breaks and
/// comments are gone, and each joining backslash is a space.
struct JoinedText {
    /// The text as it is read.
    private(set) var bytes: [UInt8] = []

    /// For each run of bytes, where it starts in `bytes` and in the file.
    private var runs: [(joined: Int, source: Int)] = []

    /// Joins the physical lines of a range, which may start and end inside one.
    init(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, byteOrderMark: Int?) {
        let window = UnsafeBufferPointer(rebasing: source[..<range.upperBound])
        var offset = range.lowerBound
        bytes.reserveCapacity(range.count)
        while offset < window.count {
            let line = PhysicalLine(in: window, at: offset)
            let isSkipped = offset > range.lowerBound && line.isComment(in: window)
            if !isSkipped {
                let start = byteOrderMark == offset ? offset + 3 : offset
                runs.append((joined: bytes.count, source: start))
                bytes.append(contentsOf: window[start..<line.content.upperBound])
                // Where the range ends inside a line, its last backslash joins nothing.
                let isWhole =
                    line.content.upperBound < range.upperBound || range.upperBound == source.count
                if line.endsInBackslash, isWhole { bytes[bytes.count - 1] = .space }
            }
            offset = line.end
        }
    }

    /// The offset in the file of an offset in the joined text.
    func sourceOffset(_ offset: Int) -> Int {
        // The last run that starts at or before the offset.
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].joined <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return runs.first?.source ?? 0 }
        let run = runs[low - 1]
        return run.source + offset - run.joined
    }

    /// The range in the file from the first to the last byte of a range of the joined text.
    func sourceRange(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else {
            let offset = sourceOffset(range.lowerBound)
            return offset..<offset
        }
        return sourceOffset(range.lowerBound)..<(sourceOffset(range.upperBound - 1) + 1)
    }

    /// What the joined text says, in ranges of the file, and its own range without white space.
    func meaning() -> (content: UnitLine.Content, text: Range<Int>) {
        var text = 0..<bytes.count
        while let last = bytes[text].last, last.isBlank { text = 0..<(text.upperBound - 1) }
        while let first = bytes[text].first, first.isBlank {
            text = (text.lowerBound + 1)..<text.upperBound
        }
        let meaning = bytes.withUnsafeBufferPointer { buffer in
            LineMeaning(
                buffer, text, firstEquals: buffer[text].firstIndex(of: .equals), isASCII: false)
        }
        return (mapped(meaning.content), sourceRange(text))
    }

    private func mapped(_ content: UnitLine.Content) -> UnitLine.Content {
        switch content {
        case .section(let name): .section(name: sourceRange(name))
        case .assignment(let key, let value):
            .assignment(key: sourceRange(key), value: sourceRange(value))
        case .invalidUTF8(let offset): .invalidUTF8(offset: sourceOffset(offset))
        case .blank, .comment, .missingEquals, .missingKey, .unclosedHeader: content
        }
    }
}

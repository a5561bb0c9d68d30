import UnitSyntax

extension UnitDocument {
    /// Whether every line of an earlier text that no edit touched is still a line of this one.
    ///
    /// An edit that leaves a backslash at the end of a line, say, would swallow the next one.
    func keepsLines(of earlier: UnitDocument, outside edits: [TextEdit]) -> Bool {
        let ordered = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
        var next = 0
        var shift = 0
        for line in earlier.lines {
            while next < ordered.count, ordered[next].isDone(before: line.range.lowerBound) {
                shift += ordered[next].growth
                next += 1
            }
            let isTouched =
                next < ordered.count
                && ordered[next].range.lowerBound < line.range.upperBound
            if isTouched { continue }
            let start = line.range.lowerBound + shift
            guard let same = self.line(at: start), same.range.lowerBound == start,
                same.textRange.count == line.textRange.count
            else { return false }
        }
        return true
    }
}

extension TextEdit {
    /// How many bytes longer the text is after it.
    fileprivate var growth: Int { replacement.utf8.count - range.count }

    /// Whether it leaves the line that starts at an offset, and all after it, as they are:
    /// it lies before the line, and what it inserts at its very start are whole lines.
    fileprivate func isDone(before start: Int) -> Bool {
        if range == start..<start { return replacement.utf8.last == UInt8(ascii: "\n") }
        return range.upperBound <= start
    }
}

/// The difference of two texts as `patch` takes it.
struct UnifiedDiff {
    private let oldName: String
    private let newName: String
    private let old: [ArraySlice<UInt8>]
    private let new: [ArraySlice<UInt8>]
    private let changes: [LineDifference.Change]

    /// How many unchanged lines are shown around a change.
    private static let context = 3

    /// The difference between two states of a file.
    init(path: String, from old: [UInt8], to new: [UInt8]) {
        oldName = path
        newName = path
        self.old = Self.lines(of: old)
        self.new = Self.lines(of: new)
        changes = LineDifference(from: self.old, to: self.new).changes
    }

    /// The whole text, empty when nothing differs; with colours it is for
    /// a terminal, and what that would obey is a dot.
    func text(style: TextStyle) -> [UInt8] {
        guard !changes.isEmpty else { return [] }
        let head = style.bold("--- \(oldName)") + "\n" + style.bold("+++ \(newName)") + "\n"
        return hunks().reduce(into: Array(head.utf8)) { $0 += text(of: $1, style: style) }
    }

    /// Lines with their line feeds; `patch` knows no other line break.
    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(bytes[start...offset])
            start = offset + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    // MARK: Hunks

    /// Changes whose contexts would meet, together.
    private func hunks() -> [ArraySlice<LineDifference.Change>] {
        var hunks: [ArraySlice<LineDifference.Change>] = []
        var start = 0
        for index in changes.indices {
            let isLast = index + 1 == changes.count
            if isLast
                || changes[index + 1].old.lowerBound - changes[index].old.upperBound
                    > 2 * Self.context
            {
                hunks.append(changes[start...index])
                start = index + 1
            }
        }
        return hunks
    }

    private func text(
        of hunk: ArraySlice<LineDifference.Change>, style: TextStyle
    ) -> [UInt8] {
        guard let first = hunk.first, let last = hunk.last else { return [] }
        let before = min(Self.context, first.old.lowerBound)
        let after = min(Self.context, old.count - last.old.upperBound)
        let oldRange = (first.old.lowerBound - before)..<(last.old.upperBound + after)
        let newRange = (first.new.lowerBound - before)..<(last.new.upperBound + after)
        let head = "@@ -\(Self.label(oldRange)) +\(Self.label(newRange)) @@"
        var text = Array((style.blue(head) + "\n").utf8)
        var position = oldRange.lowerBound
        for change in hunk {
            for index in position..<change.old.lowerBound { text += line(" ", old[index], style) }
            for index in change.old { text += line("-", old[index], style) }
            for index in change.new { text += line("+", new[index], style) }
            position = change.old.upperBound
        }
        for index in position..<oldRange.upperBound { text += line(" ", old[index], style) }
        return text
    }

    /// The first line and the number of lines; an empty range names the line before it.
    private static func label(_ range: Range<Int>) -> String {
        let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
        return range.count == 1 ? "\(start)" : "\(start),\(range.count)"
    }

    private func line(_ mark: String, _ line: ArraySlice<UInt8>, _ style: TextStyle) -> [UInt8] {
        let isEnded = line.last == UInt8(ascii: "\n")
        let end = isEnded ? "\n" : "\n\\ No newline at end of file\n"
        guard style.isColored else {
            return Array(mark.utf8) + line.dropLast(isEnded ? 1 : 0) + end.utf8
        }
        let shown = mark + ExcerptWindow.shownText(line.dropLast(isEnded ? 1 : 0))
        let colored =
            switch mark {
            case "-": style.red(shown)
            case "+": style.green(shown)
            default: shown
            }
        return Array((colored + end).utf8)
    }
}

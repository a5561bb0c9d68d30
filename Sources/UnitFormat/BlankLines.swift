/// Arranges the blank lines between the lines of a file.
enum BlankLines {
    /// The text: one blank line before each section and the comments right above its header,
    /// at most one anywhere else, and none at the start, at the end and below a header.
    static func arranged(_ items: [FormattedItem]) -> [UInt8] {
        var kept: [FormattedItem] = []
        for item in items {
            if item.isBlank {
                guard let last = kept.last, !last.isBlank, !last.isHeader else { continue }
            }
            if item.isHeader { separate(&kept) }
            kept.append(item)
        }
        while kept.last?.isBlank == true { kept.removeLast() }
        // A file without a single byte masks its unit; one blank line does not.
        return kept.isEmpty ? [lineFeed] : kept.flatMap(\.bytes)
    }

    /// Puts a blank line before the comments at the end.
    private static func separate(_ items: inout [FormattedItem]) {
        let start = (items.lastIndex { !$0.isComment } ?? -1) + 1
        guard start > 0, !items[start - 1].isBlank else { return }
        items.insert(.blank, at: start)
    }
}

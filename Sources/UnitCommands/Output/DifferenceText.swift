import UnitSyntax

/// The difference of two states of a file, for `patch` or for a terminal.
enum DifferenceText {
    /// What turns one text into another; empty when they are the same.
    ///
    /// With colours it is for a terminal, and what that would obey is a dot.
    static func bytes(
        path: String, from old: [UInt8], to new: [UInt8], style: TextStyle
    ) -> [UInt8] {
        let bytes = UnifiedDiff(from: old, to: new).bytes(from: path, to: path)
        guard style.isColored else { return bytes }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let text = lines.enumerated().map { number, line in
            let shown = ExcerptWindow.shownText(line)
            return switch line.first {
            case _ where number < 2: style.bold(shown)
            case UInt8(ascii: "@"): style.blue(shown)
            case UInt8(ascii: "-"): style.red(shown)
            case UInt8(ascii: "+"): style.green(shown)
            default: shown
            }
        }
        return Array(text.joined(separator: "\n").utf8)
    }
}

/// The difference of two texts in the format of `diff -u`, which `patch` takes.
public struct UnifiedDiff: Sendable {
    /// How many unchanged lines stand around a change.
    public static let context = 3

    /// How a line of the result came to be.
    private enum Kind {
        case kept, removed, added
    }

    /// The differing places; empty when the texts are the same.
    private let hunks: [Range<Int>]
    private let lines: [(kind: Kind, bytes: ArraySlice<UInt8>)]

    /// Compares two texts line by line.
    public init(from old: [UInt8], to new: [UInt8]) {
        lines = Self.align(Self.lines(of: old), Self.lines(of: new))
        hunks = Self.hunks(of: lines.map { $0.kind != .kept })
    }

    /// Whether the texts are the same.
    public var isEmpty: Bool { hunks.isEmpty }

    /// The diff with a header of two names.
    ///
    /// Bytes that are not UTF-8 become U+FFFD.
    ///
    /// - Parameters:
    ///   - oldName: What stands after `---`, such as a path, or `/dev/null` for a file that
    ///     was not there.
    ///   - newName: What stands after `+++`.
    /// - Returns: Text that ends with a line feed; empty when the texts are the same.
    public func text(from oldName: String, to newName: String) -> String {
        String(decoding: bytes(from: oldName, to: newName), as: UTF8.self)
    }

    /// The diff with a header of two names, as bytes that `patch` makes the new text with
    /// whatever the encoding of both texts is.
    ///
    /// - Parameters:
    ///   - oldName: What stands after `---`.
    ///   - newName: What stands after `+++`.
    /// - Returns: Lines that end with line feeds; empty when the texts are the same.
    public func bytes(from oldName: String, to newName: String) -> [UInt8] {
        guard !isEmpty else { return [] }
        var text = Array("--- \(oldName)\n+++ \(newName)\n".utf8)
        var next = (index: 0, old: 1, new: 1)
        for hunk in hunks {
            next.old += lines[next.index..<hunk.lowerBound].count { $0.kind != .added }
            next.new += lines[next.index..<hunk.lowerBound].count { $0.kind != .removed }
            let (old, new) = (
                lines[hunk].count { $0.kind != .added }, lines[hunk].count { $0.kind != .removed }
            )
            text += "@@ -\(Self.place(next.old, old)) +\(Self.place(next.new, new)) @@\n".utf8
            for line in lines[hunk] { text += Self.bytes(of: line.bytes, line.kind) }
            next = (hunk.upperBound, next.old + old, next.new + new)
        }
        return text
    }

    // MARK: Text

    /// A place as the format writes it: an empty one lies after the line before it.
    private static func place(_ first: Int, _ count: Int) -> String {
        switch count {
        case 0: "\(first - 1),0"
        case 1: "\(first)"
        default: "\(first),\(count)"
        }
    }

    private static func bytes(of line: ArraySlice<UInt8>, _ kind: Kind) -> [UInt8] {
        let mark =
            switch kind {
            case .kept: " "
            case .removed: "-"
            case .added: "+"
            }
        let isWhole = line.last == UInt8(ascii: "\n")
        let end = isWhole ? "" : "\n\\ No newline at end of file\n"
        return Array(mark.utf8) + line + end.utf8
    }

    // MARK: Comparison

    /// The lines of a text, each with its line feed.
    private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
            lines.append(text[start..<(end ?? text.count)])
            start = end ?? text.count
        }
        return lines
    }

    /// Both texts as one: of a changed place, what was removed comes before what was added.
    private static func align(
        _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
    ) -> [(kind: Kind, bytes: ArraySlice<UInt8>)] {
        var result: [(kind: Kind, bytes: ArraySlice<UInt8>)] = []
        var position = 0
        for change in LineDifference(from: old, to: new).changes {
            result += old[position..<change.old.lowerBound].map { (.kept, $0) }
            result += old[change.old].map { (.removed, $0) }
            result += new[change.new].map { (.added, $0) }
            position = change.old.upperBound
        }
        return result + old[position...].map { (.kept, $0) }
    }

    /// The changed places with the lines around them; places that meet are one.
    private static func hunks(of isChanged: [Bool]) -> [Range<Int>] {
        var hunks: [Range<Int>] = []
        for index in isChanged.indices where isChanged[index] {
            let hunk = max(0, index - context)..<min(isChanged.count, index + context + 1)
            if let last = hunks.last, last.upperBound >= hunk.lowerBound {
                hunks[hunks.count - 1] = last.lowerBound..<hunk.upperBound
            } else {
                hunks.append(hunk)
            }
        }
        return hunks
    }
}

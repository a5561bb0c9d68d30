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
        guard !isEmpty else { return "" }
        var text = "--- \(oldName)\n+++ \(newName)\n"
        var next = (index: 0, old: 1, new: 1)
        for hunk in hunks {
            next.old += lines[next.index..<hunk.lowerBound].count { $0.kind != .added }
            next.new += lines[next.index..<hunk.lowerBound].count { $0.kind != .removed }
            let (old, new) = (
                lines[hunk].count { $0.kind != .added }, lines[hunk].count { $0.kind != .removed }
            )
            text += "@@ -\(Self.place(next.old, old)) +\(Self.place(next.new, new)) @@\n"
            for line in lines[hunk] { text += Self.text(of: line.bytes, line.kind) }
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

    private static func text(of line: ArraySlice<UInt8>, _ kind: Kind) -> String {
        let mark =
            switch kind {
            case .kept: " "
            case .removed: "-"
            case .added: "+"
            }
        let isWhole = line.last == UInt8(ascii: "\n")
        return mark + String(decoding: line, as: UTF8.self)
            + (isWhole ? "" : "\n\\ No newline at end of file\n")
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
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var result: [(kind: Kind, bytes: ArraySlice<UInt8>)] = []
        var (oldIndex, newIndex) = (0, 0)
        while oldIndex < old.count || newIndex < new.count {
            if removed.contains(oldIndex) {
                result.append((.removed, old[oldIndex]))
                oldIndex += 1
            } else if added.contains(newIndex) {
                result.append((.added, new[newIndex]))
                newIndex += 1
            } else {
                result.append((.kept, new[newIndex]))
                (oldIndex, newIndex) = (oldIndex + 1, newIndex + 1)
            }
        }
        return result
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

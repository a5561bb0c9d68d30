/// Brings the keys of each section into one order; comments move with the key below them.
struct KeySorter {
    private let items: [FormattedItem]

    init(_ items: [FormattedItem]) {
        self.items = items
    }

    /// An assignment with the comments above it.
    private struct Entry {
        var items: [FormattedItem]
        let key: String
    }

    /// The items in the new order; a section with text that is no assignment stays as it is.
    func sorted() -> [FormattedItem] {
        var result: [FormattedItem] = []
        var start = 0
        for index in items.indices where items[index].isHeader {
            result += section(items[start..<index])
            result.append(items[index])
            start = index + 1
        }
        return result + section(items[start...])
    }

    private func section(_ body: ArraySlice<FormattedItem>) -> [FormattedItem] {
        var entries: [Entry] = []
        var above: [FormattedItem] = []
        for item in body {
            switch item.kind {
            case .blank, .comment: above.append(item)
            case .assignment(let key, _):
                entries.append(Entry(items: above.filter { !$0.isBlank } + [item], key: key))
                above = []
            case .header, .other: return Array(body)
            }
        }
        // What is left stands at the end of the section, or belongs to the next header.
        return ordered(entries).flatMap(\.items) + above
    }

    private func ordered(_ entries: [Entry]) -> [Entry] {
        var ranks: [String: (rank: Int, name: String)] = [:]
        for entry in entries {
            let group = KeyGroups.name(of: entry.key.utf8)
            let own = (rank: KeyOrder.rank(of: entry.key), name: entry.key)
            ranks[group] = ranks[group].map { $0 < own ? $0 : own } ?? own
        }
        return entries.enumerated().sorted { lhs, rhs in
            let left = ranks[KeyGroups.name(of: lhs.element.key.utf8)] ?? (0, "")
            let right = ranks[KeyGroups.name(of: rhs.element.key.utf8)] ?? (0, "")
            return (left.rank, left.name, lhs.offset) < (right.rank, right.name, rhs.offset)
        }.map(\.element)
    }
}

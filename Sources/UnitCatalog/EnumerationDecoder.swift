/// All enumerations, decoded at the first use.
struct Enumerations: Sendable {
    static let shared = Enumerations()

    /// In the order of their names.
    private let lists: [Enumeration]

    private let names = EnumerationName.allCases

    subscript(name: EnumerationName) -> Enumeration {
        guard let number = names.firstIndex(of: name) else {
            preconditionFailure("the table of enumerations has no '\(name.rawValue)'")
        }
        return lists[number]
    }

    private init() {
        var reader = TableReader(EnumerationTable.text)
        var lists: [Enumeration] = []
        lists.reserveCapacity(names.count)
        while reader.nextLine() {
            while let word = reader.nextWord() {
                if reader.bytes(of: word).last == UInt8(ascii: ":") {
                    let name = reader.string(word).dropLast()
                    guard lists.count < names.count, names[lists.count].rawValue == name else {
                        reader.broken("the next enumeration has another name")
                    }
                    lists.append(Enumeration(name: names[lists.count]))
                } else {
                    guard !lists.isEmpty, lists[lists.count - 1].add(reader.string(word)) else {
                        reader.broken("'\(reader.string(word))' is no value")
                    }
                }
            }
        }
        precondition(lists.count == names.count, "an enumeration has no words")
        self.lists = lists
    }
}

extension Enumeration {
    /// Adds what a word of the table says; false when it cannot be read.
    fileprivate mutating func add(_ text: String) -> Bool {
        guard text.utf8.first == UInt8(ascii: "+") || text.utf8.contains(UInt8(ascii: "@")) else {
            values.append(EnumerationValue(name: text, since: 0, removed: nil))
            return true
        }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let releases = parts.dropFirst().first.map { $0.split(separator: "-") } ?? []
        let since = releases.first.map { Int($0) } ?? 0
        let removed = releases.dropFirst().first.flatMap { Int($0) }
        guard let since, parts.count <= 2, let word = parts.first else { return false }
        switch word {
        case "+boolean":
            acceptsBoolean = true
        case "+empty":
            acceptsEmpty = true
        default:
            guard word.hasPrefix("+") else {
                values.append(EnumerationValue(name: String(word), since: since, removed: removed))
                return true
            }
            let bounds = word.dropFirst().split(separator: ".").compactMap { Int($0) }
            guard bounds.count == 2 else { return false }
            numbers.append(
                EnumerationNumbers(
                    range: bounds[0]...bounds[1], since: since, removed: removed))
        }
        return true
    }
}

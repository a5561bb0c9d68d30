/// All enumerations, decoded at the first use.
struct Enumerations: Sendable {
    static let shared = Enumerations()

    private let lists: [Enumeration]

    /// The names of ``lists``, which are quicker to look through.
    private let names: [EnumerationName]

    subscript(name: EnumerationName) -> Enumeration {
        guard let number = names.firstIndex(of: name) else {
            preconditionFailure("the table of enumerations has no '\(name.rawValue)'")
        }
        return lists[number]
    }

    private init() {
        var reader = TableReader(EnumerationTable.text)
        var lists: [Enumeration] = []
        while reader.nextLine() {
            while let word = reader.nextWord() {
                let text = reader.string(word)
                if text.hasSuffix(":") {
                    guard let name = EnumerationName(rawValue: String(text.dropLast())) else {
                        reader.broken("no enumeration has that name")
                    }
                    lists.append(Enumeration(name: name))
                } else {
                    guard !lists.isEmpty, lists[lists.count - 1].add(text) else {
                        reader.broken("'\(text)' is no value")
                    }
                }
            }
        }
        self.lists = lists
        names = lists.map(\.name)
    }
}

extension Enumeration {
    /// Adds what a word of the table says; false when it cannot be read.
    fileprivate mutating func add(_ text: String) -> Bool {
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

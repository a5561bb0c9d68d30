/// Types of file systems that may be accessed, or may not: one line of `RestrictFileSystems=`.
public struct FileSystemTypes: Hashable, Sendable {
    /// Whether a `~` stands before them: they are taken away, or for the first line forbidden.
    public let isInverted: Bool

    /// Types and groups, in the order of the line; the name of a group starts with `@`.
    ///
    /// systemd takes any type, since only the kernel knows which there are.
    public let names: [String]

    /// Reads a list of types and groups after an optional `~`.
    public static func read(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<FileSystemTypes> {
        let rest = text.after("~")
        let names = WordList.read(rest ?? text, rules: .unquote) {
            (word) throws(ValueProblem) in
            let name = word.text
            guard !name.hasPrefix("@") || groups[name] != nil else {
                throw ValueProblem(
                    "\(quoted(name)) is no group of file systems", at: word.range,
                    help: "'systemd-analyze filesystems' lists them")
            }
            return name
        }
        return names.map { FileSystemTypes(isInverted: rest != nil, names: $0) }
    }

    /// The types that a name stands for: those of a group, or itself.
    public static func types(named name: String, in version: SystemdVersion) -> [String] {
        guard let group = groups[name] else { return [name] }
        return group.filter { $0.span.contains(version) }.map(\.name)
    }

    private static let groups: [String: [SpanWord]] = {
        var groups: [String: [SpanWord]] = [:]
        var current = ""
        for word in SpanWord.words(of: FileSystemTable.text) {
            if word.startsList {
                current = word.name
                groups[current] = []
            } else {
                groups[current]?.append(word)
            }
        }
        return groups
    }()
}

/// A path that is mounted at a second place, `BindPaths=` and `BindReadOnlyPaths=`.
public struct BindPath: Hashable, Sendable {
    /// What is mounted.
    public let source: AbsolutePath

    /// Where it is mounted.
    public let destination: AbsolutePath

    /// Whether the source may be missing: a `-` stands before it.
    public let isOptional: Bool

    /// Whether mounts below the source are mounted as well.
    public let isRecursive: Bool

    /// Reads a list of `SOURCE[:DESTINATION[:OPTIONS]]`.
    public static func readList(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<[BindPath]> {
        guard context.version >= 258 else {
            var words = BindPathWords(text, in: context)
            return words.read()
        }
        return WordList.read(text, rules: .tuples) { (word) throws(ValueProblem) in
            try BindPath(tuple: word, in: context)
        }
    }

    init(source: AbsolutePath, destination: AbsolutePath, isOptional: Bool, isRecursive: Bool) {
        self.source = source
        self.destination = destination
        self.isOptional = isOptional
        self.isRecursive = isRecursive
    }

    private init(tuple word: Word, in context: ValueContext) throws(ValueProblem) {
        var fields = ColonFields(word, acceptsEmpty: true, in: context.version)
        let source = try fields.next() ?? []
        let destination = try fields.next()
        let options = try fields.next() ?? []
        guard !fields.hasMore else {
            throw ValueProblem(
                "\(quoted(word.bytes)) has too many fields; write SOURCE:DESTINATION:OPTIONS",
                at: word.range)
        }
        (self.source, isOptional) = try Self.source(Word(source, at: word.range), in: context)
        self.destination =
            if let destination {
                try AbsolutePath(expanding: destination[...], at: word.range, in: context)
            } else {
                self.source
            }
        isRecursive = try Self.isRecursive(Word(options, at: word.range))
    }

    /// The source, and whether it may be missing.
    static func source(
        _ word: Word, in context: ValueContext
    ) throws(ValueProblem) -> (AbsolutePath, Bool) {
        var path = try SpecifierExpansion.expand(word.bytes, at: word.range, as: .path, in: context)
        let isOptional = path.first == UInt8(ascii: "-")
        if isOptional { path.removeFirst() }
        return (try AbsolutePath(path[...], at: word.range, for: context.version), isOptional)
    }

    static func isRecursive(_ options: Word) throws(ValueProblem) -> Bool {
        if options.bytes.isEmpty || options.bytes[...].matches("rbind") { return true }
        if options.bytes[...].matches("norbind") { return false }
        throw ValueProblem(
            "\(quoted(options.text)) is no option here; write rbind or norbind", at: options.range)
    }
}

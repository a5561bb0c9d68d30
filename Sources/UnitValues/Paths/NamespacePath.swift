/// A path of the file system that a service sees: an optional `-`, an optional `+`, a path.
public struct NamespacePath: Hashable, Sendable {
    /// `-`: no mistake when nothing is there.
    public let mayBeMissing: Bool

    /// `+`: counted from the service's `RootDirectory=`, not from the host's root.
    public let isBelowRootDirectory: Bool

    /// The path.
    public let path: AbsolutePath

    /// Reads a word of such a list.
    ///
    /// - Throws: ``ValueProblem`` for a bad specifier or path.
    init(_ word: Word, in context: ValueContext) throws(ValueProblem) {
        var rest = word.bytes[...]
        mayBeMissing = rest.first == UInt8(ascii: "-")
        if mayBeMissing { rest.removeFirst() }
        isBelowRootDirectory = rest.first == UInt8(ascii: "+")
        if isBelowRootDirectory { rest.removeFirst() }
        path = try AbsolutePath(expanding: rest, at: word.range, in: context)
    }

    /// Reads a list of such paths, separated by blanks; words that are not accepted are dropped.
    public static func list(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<[NamespacePath]> {
        WordList.read(text, rules: .unquote) { (word) throws(ValueProblem) in
            try NamespacePath(word, in: context)
        }
    }

    /// The path with its prefixes, as systemd shows it.
    public var text: String {
        (mayBeMissing ? "-" : "") + (isBelowRootDirectory ? "+" : "") + path.text
    }
}

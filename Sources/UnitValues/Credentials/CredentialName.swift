/// The name of a credential, systemd.exec(5): also the name of its file.
public struct CredentialName: Hashable, Sendable {
    /// The name.
    public let text: String

    /// A name.
    ///
    /// - Parameter name: The bytes; nil comes back unless they could be the name of a file and of
    ///   a file descriptor.
    public init?(_ name: some Collection<UInt8>) {
        guard Self.isValid(name) else { return nil }
        text = String(decoding: name, as: UTF8.self)
    }

    static func isValid(_ name: some Collection<UInt8>) -> Bool {
        PathText.isFileName(name) && FileDescriptorName.isValid(name)
    }

    /// Expands the specifiers of a name and checks it.
    init(
        expanding text: ArraySlice<UInt8>, at range: Range<Int>, in context: ValueContext
    ) throws(ValueProblem) {
        let name = try SpecifierExpansion.expand(
            text, at: range, as: .credentialName, in: context)
        guard let name = CredentialName(name) else {
            throw ValueProblem("\(quoted(name)) \(Self.rule)", at: range)
        }
        self = name
    }

    static let rule =
        "is no name of a credential; write 1 to 255 printable ASCII characters without '/' and ':'"
}

/// The part of a value before its first colon, and what follows.
struct NameAndRest {
    /// The name, without the backslashes in it.
    let name: Word

    /// What comes after the colon; nil when there is none.
    let rest: ArraySlice<UInt8>?

    /// Takes a value apart; a colon after a backslash is part of the name.
    ///
    /// - Parameters:
    ///   - text: The value, or one word of it.
    ///   - range: Where a word stands in the value; nil for a value.
    /// - Throws: ``ValueProblem`` for a backslash at the end of the name.
    init(_ text: ArraySlice<UInt8>, at range: Range<Int>? = nil) throws(ValueProblem) {
        var splitter = WordSplitter(text, separators: [UInt8(ascii: ":")], rules: .emptyWords)
        do {
            name = try splitter.next() ?? Word([], at: text.startIndex..<text.startIndex)
        } catch {
            throw ValueProblem(error.message, at: range ?? error.range)
        }
        rest = splitter.rest
    }
}

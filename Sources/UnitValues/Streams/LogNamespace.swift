/// The name of a journal namespace, systemd-journald.service(8).
public struct LogNamespace: Hashable, Sendable {
    /// The name.
    public let name: String

    /// What is left of a file name when a machine ID and a dot stand before it.
    private static let limit = 255 - 32 - 1

    /// Reads a value of `LogNamespace=`.
    ///
    /// - Throws: ``ValueProblem`` for a bad specifier, and for a name that could not be both part
    ///   of a file name and the instance of a unit.
    public init(_ text: ArraySlice<UInt8>, in context: ValueContext) throws(ValueProblem) {
        let name = try SpecifierExpansion.expand(text, at: text.range, as: .full, in: context)
        guard PathText.isFileName(name), name.count <= Self.limit, name.allSatisfy(Self.isAllowed)
        else {
            throw ValueProblem(
                "\(quoted(name)) is no name of a journal namespace; write at most \(Self.limit) "
                    + "letters, digits and characters of ':-_.@'",
                at: text.range)
        }
        self.name = String(decoding: name, as: UTF8.self)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || ":-_.@".utf8.contains(byte)
    }
}

/// A field that is added to a unit's log messages, `LogExtraFields=`.
public struct LogField: Hashable, Sendable {
    /// The field's name: capital letters, digits and underscores.
    public let name: String

    /// Its value, any bytes.
    public let value: [UInt8]

    /// Reads a list of assignments.
    public static func readList(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<[LogField]> {
        WordList.read(text, rules: [.cEscapes(of: text, in: context.version), .unquote]) {
            (word) throws(ValueProblem) in
            try LogField(word, in: context)
        }
    }

    private init(_ word: Word, in context: ValueContext) throws(ValueProblem) {
        let text = try SpecifierExpansion.expand(
            word.bytes, at: word.range, as: .full, in: context)
        guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else {
            throw ValueProblem(
                "\(quoted(text)) has no '='; write NAME=VALUE", at: word.range,
                help: "a value with spaces needs quotes around the whole assignment")
        }
        guard Self.isName(text[..<equals]) else {
            throw ValueProblem(
                "\(quoted(text[..<equals])) is no name of a field; write 1 to 64 capital letters, "
                    + "digits and underscores that start with a letter",
                at: word.range)
        }
        name = String(decoding: text[..<equals], as: UTF8.self)
        value = Array(text[(equals + 1)...])
    }

    private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first, first != UInt8(ascii: "_"), !first.isDigit, name.count <= 64
        else { return false }
        return name.allSatisfy {
            $0.isDigit || $0 == UInt8(ascii: "_")
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
        }
    }
}

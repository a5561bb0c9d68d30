/// Bytes that a process reads from standard input, as the unit file has them.
public struct InputData: Hashable, Sendable {
    /// The bytes.
    public let bytes: [UInt8]

    /// The most that a unit may have in all: 64 MiB.
    private static let limit = 64 * 1024 * 1024

    /// A line of text, as `StandardInputText=` has it: with C escapes and specifiers.
    ///
    /// - Throws: ``ValueProblem`` for a bad escape sequence or specifier.
    public init(line text: ArraySlice<UInt8>, in context: ValueContext) throws(ValueProblem) {
        let unescaped = try CEscape.unescaped(text, in: context.version)
        let line = try SpecifierExpansion.expand(
            unescaped, at: text.range, as: .full, in: context)
        bytes = line + [UInt8(ascii: "\n")]
    }

    /// Base64, as `StandardInputData=` has it.
    ///
    /// - Throws: ``ValueProblem`` for what is no Base64, and for more than 64 MiB.
    public init(base64 text: ArraySlice<UInt8>, in context: ValueContext) throws(ValueProblem) {
        bytes = try Base64.decoded(text, in: context.version)
        guard bytes.count <= Self.limit else {
            throw ValueProblem("more than 64 MiB for standard input", at: text.range)
        }
    }
}

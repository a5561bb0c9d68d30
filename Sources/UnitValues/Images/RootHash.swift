/// What is known of a root image's Verity data, `RootHash=` and `RootHashSignature=`.
public enum RootHash: Hashable, Sendable {
    /// The bytes themselves.
    case bytes([UInt8])
    /// The path of a file with them, as it is.
    case path(String)

    /// The fewest bytes of a root hash.
    private static let shortest = 16

    /// Reads a root hash in hexadecimal, or an absolute path.
    ///
    /// - Throws: ``ValueProblem`` for what is neither, and for a hash that is too short.
    public init(_ text: ArraySlice<UInt8>) throws(ValueProblem) {
        if text.first == UInt8(ascii: "/") {
            self = .path(text.string)
            return
        }
        guard let bytes = Self.decoded(text) else {
            throw ValueProblem(
                "\(quoted(text)) is neither a hash in hexadecimal nor an absolute path",
                at: text.range)
        }
        guard bytes.count >= Self.shortest else {
            throw ValueProblem(
                "the hash \(quoted(text)) is too short; it has at least \(Self.shortest) bytes",
                at: text.range)
        }
        self = .bytes(bytes)
    }

    /// Reads the signature of a root hash: Base64 after `base64:`, or an absolute path.
    ///
    /// - Throws: ``ValueProblem`` for what is neither.
    public init(
        signature text: ArraySlice<UInt8>, in context: ValueContext
    ) throws(ValueProblem) {
        if text.first == UInt8(ascii: "/") {
            self = .path(text.string)
        } else if let signature = text.after("base64:") {
            self = .bytes(try Base64.decoded(signature, in: context.version))
        } else {
            throw ValueProblem(
                "\(quoted(text)) is neither an absolute path nor Base64 after 'base64:'",
                at: text.range)
        }
    }

    /// The bytes of pairs of digits, between which there may be blanks.
    private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let digits = text.filter { !$0.isBlank }
            .compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count.isMultiple(of: 2), digits.count == text.count(where: { !$0.isBlank })
        else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map {
            UInt8(digits[$0] << 4 | digits[$0 + 1])
        }
    }
}

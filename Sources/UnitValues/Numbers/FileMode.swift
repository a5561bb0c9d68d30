/// The permissions of a file, chmod(1).
public struct FileMode: Hashable, Sendable {
    /// The bits, up to 07777.
    public let bits: UInt32

    /// A mode of so many bits.
    public init(_ bits: UInt32) {
        self.bits = bits
    }

    /// Reads a mode in octal digits, without a sign.
    ///
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for anything else and for more
    ///   than 07777.
    public static func parse(_ text: ArraySlice<UInt8>) throws(ValueProblem) -> FileMode {
        guard let bits = UInt32(unitValue: text, radix: 8, rules: .refuseSign), bits <= 0o7777
        else {
            throw ValueProblem(
                "\(quoted(text)) is no file mode; write octal digits, up to 7777", at: text.indices)
        }
        return FileMode(bits)
    }
}

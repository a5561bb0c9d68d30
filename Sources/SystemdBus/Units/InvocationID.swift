/// The identity of one run of a unit, from a start to its end.
public struct InvocationID: Hashable, Sendable, CustomStringConvertible {
    /// 32 lower-case hexadecimal digits.
    public let description: String

    /// The identity that 16 bytes stand for; nil when they are all zero, or not 16.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 16, bytes.contains(where: { $0 != 0 }) else { return nil }
        description = bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// The identity that 32 hexadecimal digits stand for.
    public init?(_ text: String) {
        let digits = text.lowercased()
        guard digits.utf8.count == 32, digits.allSatisfy(\.isHexDigit),
            digits.contains(where: { $0 != "0" })
        else { return nil }
        description = digits
    }
}

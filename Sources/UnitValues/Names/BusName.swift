/// A name on the message bus: parts with dots between them, dbus-daemon(1).
public struct BusName: Hashable, Sendable {
    /// The name.
    public let text: String

    /// The name that bytes spell; nil when the bus would not accept it.
    ///
    /// At least two parts of letters, digits, `-` and `_`, which start with no digit, 255
    /// bytes in all. The unique name of a connection, `:1.5`, passes too.
    public init?(_ bytes: [UInt8]) {
        let isUnique = bytes.first == UInt8(ascii: ":")
        let parts = bytes.dropFirst(isUnique ? 1 : 0)
            .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard bytes.count <= Self.longest, parts.count > 1,
            parts.allSatisfy({ Self.isPart($0, mayStartWithDigit: isUnique) })
        else { return nil }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// The most bytes of a name.
    public static let longest = 255

    private static func isPart(
        _ part: some Collection<UInt8>, mayStartWithDigit: Bool
    ) -> Bool {
        guard let first = part.first, mayStartWithDigit || !first.isDigit else { return false }
        return part.allSatisfy {
            $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        }
    }
}

/// Where the documentation of a unit is found, uri(7).
public struct DocumentationURI: Hashable, Sendable {
    /// The URI.
    public let text: String

    /// The URI that bytes spell; nil when `Documentation=` does not take it.
    ///
    /// It starts with `http://`, `https://`, `file:/`, `info:` or `man:`, has something behind
    /// that, and is ASCII.
    public init?(_ bytes: [UInt8]) {
        guard
            let scheme = Self.schemes.first(where: { bytes[...].hasPrefix($0) }),
            bytes.count > scheme.utf8CodeUnitCount, bytes.allSatisfy({ $0 < 0x80 })
        else { return nil }
        text = String(decoding: bytes, as: UTF8.self)
    }

    private static let schemes: [StaticString] = ["http://", "https://", "file:/", "info:", "man:"]
}

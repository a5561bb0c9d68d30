extension SocketAddress {
    /// The address as a manager publishes it on the bus.
    ///
    /// A port alone is one of all IPv6 addresses, which take in those of IPv4, and what is not
    /// printable in a name is escaped as in C.
    public var publishedText: String {
        switch self {
        case .path(let path): CEscape.escaped(path)
        case .abstract(let name): "@" + CEscape.escaped(name)
        case .port(let port): "[::]:\(port)"
        case .virtualMachine(_, let context, let port):
            "vsock:" + (context.map { "\($0)" } ?? "") + ":\(port)"
        // Only an IPv6 address has a scope.
        case .internet(.v4(let address), let port, _): "\(IPAddress.v4(address)):\(port)"
        case .internet(.v6, _, _), .netlink: description
        }
    }
}

extension CEscape {
    /// Text in which what C escapes is escaped, and what is no ASCII.
    static func escaped(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map(escaped).joined()
    }

    private static func escaped(_ byte: UInt8) -> String {
        if let letter = letters[byte] { return "\\\(letter)" }
        if (0x20..<0x7F).contains(byte) { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 8)
        return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
    }

    /// What stands after the backslash for bytes that have a letter.
    private static let letters: [UInt8: Character] = [
        0x07: "a", 0x08: "b", 0x0C: "f", 0x0A: "n", 0x0D: "r", 0x09: "t", 0x0B: "v",
        UInt8(ascii: "\\"): "\\", UInt8(ascii: "\""): "\"", UInt8(ascii: "'"): "'",
    ]
}

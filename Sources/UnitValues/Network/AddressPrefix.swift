/// An IP address of which the first bits count: `192.0.2.0/24`.
public struct AddressPrefix: Hashable, Sendable {
    /// The address; the bits that do not count are 0.
    public let address: IPAddress

    /// How many bits count.
    public let length: UInt8

    /// A prefix of an address; the other bits are cleared.
    public init(_ address: IPAddress, length: UInt8) {
        self.address = address.masked(to: length)
        self.length = length
    }

    /// Reads an address, and after a slash a length; without one all of it counts.
    ///
    /// - Returns: nil when the text is none.
    public init?(unitValue text: ArraySlice<UInt8>) {
        let slash = text.firstIndex(of: UInt8(ascii: "/"))
        guard let address = IPAddress(text[..<(slash ?? text.endIndex)]) else { return nil }
        let longest = address.bitCount
        guard let slash else {
            self.init(address, length: longest)
            return
        }
        guard let length = UInt8(unitValue: text[(slash + 1)...]), length <= longest else {
            return nil
        }
        self.init(address, length: length)
    }

    /// Reads a list of prefixes, and of `any`, `localhost`, `link-local` and `multicast`.
    ///
    /// - Returns: The prefixes that were read; before 252 a bad word ends the list.
    public static func readList(
        _ text: ArraySlice<UInt8>, in version: SystemdVersion
    ) -> ValueReading<[AddressPrefix]> {
        let reading: ValueReading<[[AddressPrefix]]> = WordList.read(
            text, rules: [], afterMistake: version < 252 ? .stops : .goesOn
        ) { (word: Word) throws(ValueProblem) in
            let bytes = word.bytes[...]
            if let texts = named.first(where: { bytes.matches($0.name) })?.prefixes
                ?? (isLocalHost(bytes) ? localHost : nil)
            {
                return texts.compactMap { AddressPrefix(unitValue: Array($0.utf8)[...]) }
            }
            guard let prefix = AddressPrefix(unitValue: bytes) else {
                throw ValueProblem(
                    "\(quoted(word.bytes)) is no address; write one such as '192.0.2.0/24', "
                        + "or any, localhost, link-local or multicast",
                    at: word.range)
            }
            return [prefix]
        }
        return reading.map { $0.flatMap(\.self) }
    }

    private static let named: [(name: StaticString, prefixes: [String])] = [
        ("any", ["0.0.0.0/0", "::/0"]),
        ("link-local", ["169.254.0.0/16", "fe80::/64"]),
        ("multicast", ["224.0.0.0/4", "ff00::/8"]),
    ]

    private static let localHost = ["127.0.0.0/8", "::1/128"]

    /// Whether a name is one of this very host, such as `localhost` and `a.localhost`, or with
    /// `.localdomain` and a dot behind it.
    private static func isLocalHost(_ name: ArraySlice<UInt8>) -> Bool {
        var labels = String(decoding: name, as: UTF8.self).lowercased()
            .split(separator: ".", omittingEmptySubsequences: false)
        if labels.count > 1, labels.last?.isEmpty == true { labels.removeLast() }
        if labels.count > 1, labels.last == "localdomain" { labels.removeLast() }
        return labels.last == "localhost"
    }
}

extension AddressPrefix: CustomStringConvertible {
    /// The address and the length with a slash between them.
    public var description: String { "\(address)/\(length)" }
}

extension IPAddress {
    /// The bytes in network order, four or sixteen.
    public var bytes: [UInt8] {
        switch self {
        case .v4(let bytes), .v6(let bytes): bytes
        }
    }

    var bitCount: UInt8 { UInt8(bytes.count * 8) }

    /// The address with 0 in the place of all bits after the first few.
    fileprivate func masked(to length: UInt8) -> IPAddress {
        let masked = bytes.enumerated().map { index, byte in
            let kept = max(0, min(8, Int(length) - index * 8))
            return byte & UInt8(truncatingIfNeeded: 0xFF00 >> kept)
        }
        return switch self {
        case .v4: .v4(masked)
        case .v6: .v6(masked)
        }
    }
}

/// An address of the Internet Protocol, as inet_pton(3) reads it.
public enum IPAddress: Hashable, Sendable {
    /// Four bytes.
    case v4([UInt8])
    /// Sixteen bytes.
    case v6([UInt8])

    /// Four decimal numbers with dots between them, or an IPv6 address; nil for anything else.
    public init?(_ text: ArraySlice<UInt8>) {
        guard let address = IPAddress(v4: text) ?? IPAddress(v6: text) else {
            return nil
        }
        self = address
    }

    /// An IPv4 address: numbers from 0 to 255 without leading zeros.
    public init?(v4 text: ArraySlice<UInt8>) {
        guard let bytes = Self.quad(text) else { return nil }
        self = .v4(bytes)
    }

    /// An IPv6 address; the last two of its groups may be written as an IPv4 address.
    public init?(v6 text: ArraySlice<UInt8>) {
        let colon = UInt8(ascii: ":")
        guard let gap = text.firstRange(of: [colon, colon]) else {
            guard let bytes = Self.groups(text), bytes.count == 16 else { return nil }
            self = .v6(bytes)
            return
        }
        let (head, tail) = (text[..<gap.lowerBound], text[gap.upperBound...])
        guard let left = head.isEmpty ? [] : Self.groups(head, mayEndInQuad: false),
            let right = tail.isEmpty ? [] : Self.groups(tail), left.count + right.count <= 14
        else { return nil }
        self = .v6(
            left + [UInt8](repeating: 0, count: 16 - left.count - right.count) + right)
    }

    private static func quad(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let numbers = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard numbers.count == 4 else { return nil }
        var bytes: [UInt8] = []
        for number in numbers {
            guard
                let byte = UInt8(
                    unitValue: number, radix: 10,
                    rules: [.refuseSign, .refuseLeadingZero, .refuseBlanks])
            else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    /// Groups of hexadecimal digits with single colons between them.
    private static func groups(_ text: ArraySlice<UInt8>, mayEndInQuad: Bool = true) -> [UInt8]? {
        let groups = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        var bytes: [UInt8] = []
        for (index, group) in groups.enumerated() {
            if mayEndInQuad, index == groups.count - 1, let quad = quad(group) {
                return bytes + quad
            }
            guard (1...4).contains(group.count), group.allSatisfy(isHexadecimal),
                let value = UInt16(group.string, radix: 16)
            else { return nil }
            bytes += [UInt8(value >> 8), UInt8(truncatingIfNeeded: value)]
        }
        return bytes
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte.lowercased)
    }
}

extension IPAddress: CustomStringConvertible {
    /// The shortest usual spelling, as inet_ntop(3) writes it.
    public var description: String {
        switch self {
        case .v4(let bytes): bytes.map(String.init).joined(separator: ".")
        case .v6(let bytes): Self.text(of: bytes)
        }
    }

    private static func text(of bytes: [UInt8]) -> String {
        let groups = stride(from: 0, to: 16, by: 2).map {
            UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
        }
        func spelled(_ groups: ArraySlice<UInt16>) -> String {
            groups.map { String($0, radix: 16) }.joined(separator: ":")
        }
        guard let gap = longestZeros(of: groups) else { return spelled(groups[...]) }
        let isMapped = gap == 0..<5 && groups[5] == 0xFFFF
        let isCompatible = gap == 0..<6
        if isMapped || isCompatible {
            return (isMapped ? "::ffff:" : "::")
                + bytes[12...].map(String.init).joined(separator: ".")
        }
        return spelled(groups[..<gap.lowerBound]) + "::" + spelled(groups[gap.upperBound...])
    }

    /// The first of the longest runs of at least two groups that are 0.
    private static func longestZeros(of groups: [UInt16]) -> Range<Int>? {
        var longest = 0..<0
        var start = 0
        for index in 0...groups.count where index == groups.count || groups[index] != 0 {
            if index - start > longest.count { longest = start..<index }
            start = index + 1
        }
        return longest.count >= 2 ? longest : nil
    }
}

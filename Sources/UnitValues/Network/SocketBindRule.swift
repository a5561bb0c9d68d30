/// Which sockets bind(2) may bind, or may not: `ipv4:tcp:80-90`, `any`.
public struct SocketBindRule: Hashable, Sendable {
    /// A version of the Internet Protocol.
    public enum Family: String, CaseIterable, Sendable {
        /// The old one.
        case ipv4
        /// The new one.
        case ipv6
    }

    /// A protocol that has ports.
    public enum TransportProtocol: String, CaseIterable, Sendable {
        /// The one with connections.
        case tcp
        /// The one without.
        case udp
    }

    /// The family; nil for both.
    public let family: Family?

    /// The protocol; nil for both.
    public let transport: TransportProtocol?

    /// The ports; nil for all.
    public let ports: ClosedRange<UInt16>?

    /// A rule for some sockets.
    public init(
        family: Family? = nil, transport: TransportProtocol? = nil,
        ports: ClosedRange<UInt16>? = nil
    ) {
        self.family = family
        self.transport = transport
        self.ports = ports
    }

    /// Reads a family, a protocol and ports, each of which may be left out, with colons
    /// between them; the ports are a number, a range or `any`.
    ///
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for anything else.
    public static func parse(
        _ text: ArraySlice<UInt8>, in version: SystemdVersion
    ) throws(ValueProblem) -> SocketBindRule {
        let words: [Word]
        do throws(WordError) {
            words = try WordSplitter.words(
                of: text, separators: [UInt8(ascii: ":")], rules: .emptyWords)
        } catch {
            throw ValueProblem(error)
        }
        var rest = words[...]
        let family = rest.first.flatMap { Family(rawValue: $0.text) }
        if family != nil { rest = rest.dropFirst() }
        let transport = rest.first.flatMap { TransportProtocol(rawValue: $0.text) }
        if transport != nil { rest = rest.dropFirst() }
        var ports: ClosedRange<UInt16>?
        if let word = rest.popFirst(), word.text != "any" {
            ports = portRange(word, in: version)
            guard ports != nil else { throw noRule(word) }
        }
        if let extra = rest.first { throw noRule(extra) }
        return SocketBindRule(family: family, transport: transport, ports: ports)
    }

    private static func portRange(_ word: Word, in version: SystemdVersion)
        -> ClosedRange<UInt16>?
    {
        // Port 0, of which the kernel makes any free one, has been allowed since 253.
        let least: UInt32 = version < 253 ? 1 : 0
        guard let range = NumberRange(unitValue: word.bytes[...]), range.lower >= least,
            range.lower <= range.upper, let lower = UInt16(exactly: range.lower),
            let upper = UInt16(exactly: range.upper)
        else { return nil }
        return lower...upper
    }

    private static func noRule(_ word: Word) -> ValueProblem {
        ValueProblem(
            "\(quoted(word.bytes)) does not fit; write any, or "
                + "[ipv4|ipv6:][tcp|udp:]PORT or PORT-PORT",
            at: word.range)
    }
}

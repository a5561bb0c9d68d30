/// Address families that sockets may have, or may not: one line of `RestrictAddressFamilies=`.
public struct AddressFamilies: Hashable, Sendable {
    /// Whether a `~` stands before them: they are taken away, or for the first line forbidden.
    public let isInverted: Bool

    /// The families, as systemd prints them, in the order of the line.
    public let names: [String]

    /// Whether the line is `none`, which allows no family and forgets earlier lines.
    public let isNone: Bool

    /// Reads `none`, or a list of families after an optional `~`.
    public static func read(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<AddressFamilies> {
        if text.matches("none"), context.version >= 249 {
            return ValueReading(AddressFamilies(isInverted: false, names: [], isNone: true))
        }
        let rest = text.after("~")
        let names = WordList.read(rest ?? text, rules: .unquote) {
            (word) throws(StoppingProblem) in
            guard let name = name(of: word.bytes[...], in: context.version) else {
                let problem = ValueProblem(
                    "\(quoted(word.text)) is no address family; write names such as AF_UNIX, "
                        + "AF_INET and AF_INET6, or none alone",
                    at: word.range)
                // Until 262, only the word itself was lost.
                throw StoppingProblem(problem, stops: context.version >= 262)
            }
            return name
        }
        return names.map {
            AddressFamilies(isInverted: rest != nil, names: $0, isNone: false)
        }
    }

    /// The name that systemd prints for a family, of which case does not matter.
    private static func name(
        of word: ArraySlice<UInt8>, in version: SystemdVersion
    ) -> String? {
        let lowercased = String(decoding: word.map(\.lowercased), as: UTF8.self)
        guard let name = families[lowercased], name != "AF_MCTP" || version >= 252 else {
            return nil
        }
        return name
    }

    private static let families: [String: String] = {
        let names =
            """
            UNIX INET AX25 IPX APPLETALK NETROM BRIDGE ATMPVC X25 INET6 ROSE DECnet NETBEUI
            SECURITY KEY NETLINK PACKET ASH ECONET ATMSVC RDS SNA IRDA PPPOX WANPIPE LLC IB MPLS
            CAN TIPC BLUETOOTH IUCV RXRPC ISDN PHONET IEEE802154 CAIF ALG NFC VSOCK KCM QIPCRTR
            SMC XDP MCTP
            """.split(whereSeparator: \.isWhitespace).map { "AF_" + String($0) }
        var families = Dictionary(uniqueKeysWithValues: names.map { ($0.lowercased(), $0) })
        families["af_local"] = "AF_UNIX"
        families["af_file"] = "AF_UNIX"
        families["af_route"] = "AF_NETLINK"
        return families
    }()
}

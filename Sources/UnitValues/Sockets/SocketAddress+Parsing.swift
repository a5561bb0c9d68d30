extension SocketAddress {
    /// Reads what a stream, datagram or packet socket listens on.
    ///
    /// - Parameters:
    ///   - text: The address, with specifiers replaced.
    ///   - range: Where it stands in the value, for the problem.
    ///   - version: The release that reads it.
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for what is no address, or one
    ///   that is too long or has no port.
    public init(
        parsing text: ArraySlice<UInt8>, at range: Range<Int>, in version: SystemdVersion
    ) throws(ValueProblem) {
        if text.first == UInt8(ascii: "/") || text.first == UInt8(ascii: "@") {
            guard (2...Self.longestName).contains(text.count) else {
                throw ValueProblem(
                    "\(quoted(text)) is no socket address; a path and an abstract name have 2 to "
                        + "\(Self.longestName) bytes with the '/' or '@' before them", at: range)
            }
            self =
                text.first == UInt8(ascii: "/")
                ? .path(Array(text)) : .abstract(Array(text.dropFirst()))
        } else if let address = Self.virtualMachine(text, in: version) {
            self = address
        } else if let address = Self.internet(text, in: version) {
            self = address
        } else {
            throw ValueProblem(
                "\(quoted(text)) is no socket address", at: range,
                help: "write a path, '@' and a name, a port from 1 to 65535, an address with a "
                    + "port such as '127.0.0.1:80' or '[::1]:80', or 'vsock:CID:PORT'")
        }
    }

    // MARK: Virtual machines

    private static func virtualMachine(
        _ text: ArraySlice<UInt8>, in version: SystemdVersion
    ) -> SocketAddress? {
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")),
            let type = VirtualMachineSocketType(rawValue: text[..<colon].string),
            type == .unspecified || version >= 254
        else { return nil }
        let rest = text[(colon + 1)...]
        guard let separator = rest.firstIndex(of: UInt8(ascii: ":")),
            let port = UInt32(unitValue: rest[(separator + 1)...]),
            port < .max || version < 254
        else { return nil }
        let name = rest[..<separator]
        if name.isEmpty {
            return .virtualMachine(type, context: nil, port: port)
        }
        guard let context = contextIdentifier(name, in: version) else { return nil }
        return .virtualMachine(type, context: context == .max ? nil : context, port: port)
    }

    /// The number of a virtual machine.
    private static func contextIdentifier(
        _ name: ArraySlice<UInt8>, in version: SystemdVersion
    ) -> UInt32? {
        if version >= 254 {
            if name.matches("hypervisor") { return 0 }
            if name.matches("local") { return 1 }
            if name.matches("host") { return 2 }
        }
        if version >= 258, name.matches("any") || name.matches("-1") { return .max }
        return UInt32(unitValue: name)
    }

    // MARK: Internet

    private static func internet(
        _ text: ArraySlice<UInt8>, in version: SystemdVersion
    ) -> SocketAddress? {
        if let port = port(text, in: version) { return .port(port) }
        var interface: String?
        var text = text
        if let percent = text.firstIndex(of: UInt8(ascii: "%")) {
            let name = text[(percent + 1)...]
            guard isInterfaceName(name) else { return nil }
            interface = name.string
            text = text[..<percent]
        }
        guard let colon = text.lastIndex(of: UInt8(ascii: ":")),
            let port = port(text[(colon + 1)...], in: version),
            let address = address(text[..<colon])
        else { return nil }
        return .internet(address, port: port, interface: interface)
    }

    private static func address(_ text: ArraySlice<UInt8>) -> IPAddress? {
        guard text.first == UInt8(ascii: "[") else { return IPAddress(v4: text) }
        guard text.count > 1, text.last == UInt8(ascii: "]") else { return nil }
        return IPAddress(v6: text.dropFirst().dropLast())
    }

    private static func port(_ text: ArraySlice<UInt8>, in version: SystemdVersion) -> UInt16? {
        let hasBlanks = text.contains(where: WordSplitter.blanks.contains)
        let rules: WholeNumberRules = hasBlanks && version >= 252 ? .refuseBlanks : []
        guard let port = UInt16(unitValue: text, rules: rules), port > 0 else { return nil }
        return port
    }

    /// Whether an interface could have the name, also as an alternative one, or the number.
    private static func isInterfaceName(_ name: ArraySlice<UInt8>) -> Bool {
        if let number = Int32(unitValue: name) { return number > 0 }
        return (1...127).contains(name.count) && !name.matches(".") && !name.matches("..")
            && name.allSatisfy {
                $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/")
                    && $0 != UInt8(ascii: "%")
            }
    }
}

extension SocketAddress {
    /// Reads a netlink family and, after a blank, a multicast group.
    ///
    /// - Parameters:
    ///   - text: The address, with specifiers replaced.
    ///   - range: Where it stands in the value, for the problem.
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for anything else.
    public init(
        parsingNetlink text: ArraySlice<UInt8>, at range: Range<Int>
    ) throws(ValueProblem) {
        var splitter = WordSplitter(text)
        // Only a backslash at the end can fail here, and no family has one.
        let name = (try? splitter.next())?.bytes ?? []
        guard let family = NetlinkFamily(name[...]) else {
            throw ValueProblem(
                "\(quoted(name)) is no netlink family; write one such as 'route' or 'audit', or "
                    + "its number", at: range)
        }
        let group = splitter.rest?.trimmed ?? []
        guard group.isEmpty || UInt32(unitValue: group) != nil else {
            throw ValueProblem(
                "\(quoted(group)) is no netlink group; write a number after the family", at: range)
        }
        self = .netlink(family, group: UInt32(unitValue: group) ?? 0)
    }
}

/// The name of a network interface, or an alternative one.
public struct InterfaceName: Hashable, Sendable {
    /// The name.
    public let text: String

    /// How many bytes a name may have.
    public enum Length: Int, Sendable {
        /// The name proper.
        case short = 15
        /// Alternative names too.
        case alternative = 127
    }

    /// Checks a name.
    ///
    /// - Throws: ``ValueProblem`` with the effect `ignored`, for what the kernel does not take
    ///   or would take for a number.
    public init(
        _ name: some Collection<UInt8>, at range: Range<Int>, length: Length = .alternative,
        in version: SystemdVersion
    ) throws(ValueProblem) {
        let name = Array(name)[...]
        guard (1...length.rawValue).contains(name.count), !name.matches("."), !name.matches(".."),
            name.allSatisfy({ Self.accepts($0, in: version) }), !name.allSatisfy(\.isDigit),
            version < 248 || !Self.isReserved(name)
        else {
            throw ValueProblem(
                "\(quoted(name)) is no name of a network interface; it has 1 to "
                    + "\(length.rawValue) bytes without blanks, '/' and ':', and is no number",
                at: range)
        }
        text = name.string
    }

    private static func accepts(_ byte: UInt8, in version: SystemdVersion) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: ":") && byte != UInt8(ascii: "/")
            && (byte != UInt8(ascii: "%") || version < 248)
    }

    /// Whether it is a name that settings of all interfaces have, or a number in any base.
    private static func isReserved(_ name: ArraySlice<UInt8>) -> Bool {
        name.matches("all") || name.matches("default") || (Int32(unitValue: name) ?? 0) > 0
    }
}

/// Network interfaces that may be used, or may not.
public struct InterfaceList: Hashable, Sendable {
    /// Whether the names are those that may not be used.
    public let isInverted: Bool

    /// The names.
    public let names: [InterfaceName]

    /// Reads a list of names, after a `~` of those that may not be used; bad names are dropped
    /// one by one.
    public static func read(
        _ text: ArraySlice<UInt8>, in version: SystemdVersion
    ) -> ValueReading<InterfaceList> {
        let isInverted = text.first == UInt8(ascii: "~")
        let length: InterfaceName.Length = version < 253 ? .short : .alternative
        return WordList.read(isInverted ? text.dropFirst() : text, rules: .unquote) {
            (word: Word) throws(ValueProblem) in
            try InterfaceName(word.bytes, at: word.range, length: length, in: version)
        }.map { InterfaceList(isInverted: isInverted, names: $0) }
    }
}

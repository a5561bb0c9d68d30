/// What a partition of an image may be.
public struct PartitionPolicy: OptionSet, Hashable, Sendable {
    /// The flags as bits.
    public let rawValue: UInt16

    /// A set of flags.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// It may be missing.
    public static let absent = PartitionPolicy(rawValue: 1 << 6)
    /// It may be there unused, or be missing.
    public static let ignore = PartitionPolicy(rawValue: 3 << 5)

    private static let uses = PartitionPolicy(rawValue: 0x7F)

    /// What a release means by `open`: every use that it knows.
    static func open(in version: SystemdVersion) -> PartitionPolicy {
        version >= 258 ? uses : uses.subtracting(encryptedWithIntegrity)
    }

    private static let encryptedWithIntegrity = PartitionPolicy(rawValue: 1 << 3)

    /// The flags in the order in which systemd prints them.
    private static let names: [(name: StaticString, flag: PartitionPolicy)] = [
        ("verity", PartitionPolicy(rawValue: 1 << 0)),
        ("signed", PartitionPolicy(rawValue: 1 << 1)),
        ("encrypted", PartitionPolicy(rawValue: 1 << 2)),
        ("encryptedwithintegrity", encryptedWithIntegrity),
        ("unprotected", PartitionPolicy(rawValue: 1 << 4)),
        ("unused", PartitionPolicy(rawValue: 1 << 5)),
        ("absent", absent),
        ("read-only-on", PartitionPolicy(rawValue: 1 << 7)),
        ("read-only-off", PartitionPolicy(rawValue: 1 << 8)),
        ("growfs-on", PartitionPolicy(rawValue: 1 << 9)),
        ("growfs-off", PartitionPolicy(rawValue: 1 << 10)),
    ]

    /// Reads flags with `+` between them; `-` or nothing for none.
    init(_ text: ArraySlice<UInt8>, in version: SystemdVersion) throws(ValueProblem) {
        self = []
        let flags = text.trimmed
        if flags.isEmpty || flags.matches("-") { return }
        for flag in text.split(separator: UInt8(ascii: "+"), omittingEmptySubsequences: false) {
            let flag = flag.trimmed
            if let known = Self.flag(named: flag, in: version) {
                formUnion(known)
            } else if version < 258 {
                throw ValueProblem(
                    "\(quoted(flag)) is no flag of an image policy; write names such as verity, "
                        + "signed, encrypted, unprotected, unused and absent with '+' between "
                        + "them, or open or ignore",
                    at: flag.range)
            }
        }
    }

    private static func flag(
        named name: ArraySlice<UInt8>, in version: SystemdVersion
    ) -> PartitionPolicy? {
        if name.matches("open") { return open(in: version) }
        if name.matches("ignore") { return ignore }
        guard let flag = names.first(where: { name.matches($0.name) })?.flag,
            flag != encryptedWithIntegrity || version >= 258
        else { return nil }
        return flag
    }

    /// The flags as a release prints them.
    func text(in version: SystemdVersion) -> String {
        var words: [String] = []
        var rest = self
        let use = intersection(Self.uses)
        if use == Self.open(in: version) {
            words.append("open")
            rest.subtract(Self.uses)
        } else if use == .ignore {
            words.append("ignore")
            rest.subtract(Self.uses)
        }
        // Both ways of a choice together say nothing.
        for pair: PartitionPolicy in [.init(rawValue: 3 << 7), .init(rawValue: 3 << 9)]
        where rest.isSuperset(of: pair) {
            rest.subtract(pair)
        }
        words += Self.names.filter { rest.contains($0.flag) }.map { "\($0.name)" }
        return words.isEmpty ? "-" : words.joined(separator: "+")
    }
}

/// A set of the kernel's packet filter that a unit's number is put into:
/// `cgroup:inet:filter:services`.
public struct NFTSet: Hashable, Sendable {
    /// What is put into the set.
    public enum Source: String, CaseIterable, Sendable {
        /// The number of the unit's control group.
        case cgroup
        /// The number of its user.
        case user
        /// The number of its group.
        case group
    }

    /// The family of the table.
    public enum Family: String, CaseIterable, Sendable {
        /// ARP.
        case arp
        /// Bridges.
        case bridge
        /// IPv4 and IPv6.
        case inet
        /// IPv4.
        case ip
        /// IPv6.
        case ip6
        /// One device.
        case netdev
    }

    /// What is put into the set.
    public let source: Source

    /// The family of the table.
    public let family: Family

    /// The name of the table.
    public let table: String

    /// The name of the set.
    public let set: String

    /// Reads a list of `SOURCE:FAMILY:TABLE:SET`; bad words are dropped one by one.
    public static func readList(
        _ text: ArraySlice<UInt8>, in version: SystemdVersion
    ) -> ValueReading<[NFTSet]> {
        WordList.read(text, rules: [.unquote, .keepBackslashes]) {
            (word: Word) throws(ValueProblem) in
            try NFTSet(word, in: version)
        }
    }

    private init(_ word: Word, in version: SystemdVersion) throws(ValueProblem) {
        let parts =
            (try? WordSplitter.words(
                of: word.bytes[...], separators: [UInt8(ascii: ":")],
                rules: .cEscapes(of: word.bytes, in: version)))
            ?? []
        guard parts.count == 4 else {
            throw ValueProblem(
                "\(quoted(word.bytes)) has not four parts; write SOURCE:FAMILY:TABLE:SET",
                at: word.range)
        }
        guard let source = Source(rawValue: parts[0].text) else {
            throw ValueProblem(
                "\(quoted(parts[0].bytes)) is no source; use cgroup, user or group",
                at: word.range)
        }
        guard let family = Family(rawValue: parts[1].text) else {
            throw ValueProblem(
                "\(quoted(parts[1].bytes)) is no family of tables; use "
                    + sentenceList(Family.allCases.map(\.rawValue), conjunction: "or"),
                at: word.range)
        }
        for name in parts[2...] where !Self.isName(name.bytes, in: version) {
            throw ValueProblem(
                "\(quoted(name.bytes)) is no name of a table or set; use a letter, then letters, "
                    + "digits, '/', '\\', '_' and '.'",
                at: word.range)
        }
        self.source = source
        self.family = family
        table = parts[2].text
        set = parts[3].text
    }

    /// Whether the kernel takes a name; 262 knows that it may have 255 bytes, not 31.
    private static func isName(_ name: [UInt8], in version: SystemdVersion) -> Bool {
        guard let first = name.first, first.isLetter, name.count < (version < 262 ? 32 : 256) else {
            return false
        }
        return name.allSatisfy { $0.isLetter || $0.isDigit || "/\\_.".utf8.contains($0) }
    }
}

/// What a process keeps of its capabilities when its user changes, capabilities(7).
public struct SecureBits: OptionSet, Hashable, Sendable {
    /// The bits, as prctl(2) has them.
    public let rawValue: UInt32

    /// A set of bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Reads a value of `SecureBits=`: names, separated by blanks.
    ///
    /// systemd says nothing about words that it does not know and ignores them.
    public init(_ text: ArraySlice<UInt8>, in context: ValueContext) {
        self = []
        // An unbalanced quote ends the list.
        var splitter = WordSplitter(text, rules: .unquote)
        while let word = try? splitter.next() {
            guard
                let (_, bit, since) = Self.names.first(where: { word.bytes[...].matches($0.name) }),
                context.version >= since
            else { continue }
            insert(SecureBits(rawValue: 1 << bit))
        }
    }

    private static let names: [(name: StaticString, bit: UInt32, since: SystemdVersion)] = [
        ("noroot", 0, 0), ("noroot-locked", 1, 0),
        ("no-setuid-fixup", 2, 0), ("no-setuid-fixup-locked", 3, 0),
        ("keep-caps", 4, 0), ("keep-caps-locked", 5, 0),
        ("no-cap-ambient-raise", 6, 262), ("no-cap-ambient-raise-locked", 7, 262),
        ("exec-restrict-file", 8, 262), ("exec-restrict-file-locked", 9, 262),
        ("exec-deny-interactive", 10, 262), ("exec-deny-interactive-locked", 11, 262),
    ]
}

/// How much a unit's directory may hold, `StateDirectoryQuota=` and the like.
public enum DirectoryQuota: Hashable, Sendable {
    /// Anything: there is no quota.
    case off
    /// A number of bytes.
    case bytes(ByteSize)
    /// A share of the file system.
    case share(Share)

    /// Reads a share, a size to the base 1024 or `off`.
    ///
    /// - Throws: ``ValueProblem`` for anything else, and a share of more than the whole.
    public init(_ text: ArraySlice<UInt8>) throws(ValueProblem) {
        if text.matches("off") {
            self = .off
        } else if let share = Share(unitValue: text, precision: .permyriad),
            share.permyriad <= 10_000
        {
            self = .share(share)
        } else if let size = try? ByteSize.parse(text) {
            self = .bytes(size)
        } else {
            throw ValueProblem(
                "\(quoted(text)) is no quota; write a share such as '10%', a size such as '5G', "
                    + "or off",
                at: text.range)
        }
    }
}

/// What a partition of an image is for, systemd.image-policy(7).
public struct PartitionDesignator: Hashable, Sendable {
    /// The name.
    public let name: String

    /// Where it comes in systemd's own order.
    let order: Int

    /// The root partition, or the one file system of an image without partitions.
    public static let root = PartitionDesignator(name: "root", order: 0)

    /// The designator with a name; nil when the release has none.
    init?(_ name: some Collection<UInt8>, in version: SystemdVersion) {
        let name = String(decoding: name, as: UTF8.self)
        guard let order = Self.known.firstIndex(where: { $0.name == name }),
            Self.known[order].span.contains(version)
        else { return nil }
        self.name = name
        self.order = order
    }

    private init(name: String, order: Int) {
        self.name = name
        self.order = order
    }

    private static let known = SpanWord.words(
        of: """
            root usr home srv esp xbootldr swap root-verity usr-verity root-verity-sig@248
            usr-verity-sig@248 tmp var root-secondary@0-253 usr-secondary@0-253
            root-secondary-verity@0-253 usr-secondary-verity@0-253
            root-secondary-verity-sig@248-253 usr-secondary-verity-sig@248-253
            """)
}

extension PartitionDesignator: Comparable {
    /// Whether one comes before the other in systemd's own order.
    public static func < (lhs: PartitionDesignator, rhs: PartitionDesignator) -> Bool {
        lhs.order < rhs.order
    }
}

/// A word of systemd's that later releases may add to.
///
/// Every type of it has a case for each word that is known today and one, `other`, that keeps a
/// word that is not.
public protocol ManagerWord: RawRepresentable<String>, Hashable, Sendable, CustomStringConvertible {
    /// A case for each word that is known.
    static var known: [Self] { get }
    /// The case for a word that is not known.
    static func other(_ word: String) -> Self
}

extension ManagerWord {
    /// The case of a word; ``other(_:)`` when it is not known.
    public init(rawValue: String) {
        self = Self.known.first { $0.rawValue == rawValue } ?? .other(rawValue)
    }

    /// The word, as systemd writes it.
    public var description: String { rawValue }
}

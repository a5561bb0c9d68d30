/// A fixed list of words that some directives take, and what they take besides.
///
/// Words are compared byte by byte; only booleans may be in any case.
public struct Enumeration: Sendable {
    /// Which list it is.
    public let name: EnumerationName

    /// The words, in the order of the manual.
    public internal(set) var values: [EnumerationValue] = []

    /// Whether a boolean is accepted as well.
    public internal(set) var acceptsBoolean = false

    /// Whether an empty value is accepted, for the default.
    public internal(set) var acceptsEmpty = false

    /// The numbers that are accepted, as C writes them, in any base.
    public internal(set) var numbers: [EnumerationNumbers] = []

    /// The words that a release accepts.
    public func values(in release: Int) -> [String] {
        values.filter { $0.isKnown(to: release) }.map(\.name)
    }

    /// The numbers that a release accepts; nil when it wants a word.
    public func numbers(in release: Int) -> ClosedRange<Int>? {
        numbers.first { release >= $0.since && release < $0.removed ?? .max }?.range
    }

    /// The list with a name.
    public static func named(_ name: EnumerationName) -> Enumeration {
        Enumerations.shared[name]
    }
}

/// One word of an enumeration.
public struct EnumerationValue: Hashable, Sendable {
    /// The word.
    public let name: String

    /// The first release that accepts it; 0 means before the oldest that we track.
    public let since: Int

    /// The first release that does not accept it any more; nil when all later
    /// ones do.
    public let removed: Int?

    /// Whether a release accepts it.
    public func isKnown(to release: Int) -> Bool {
        release >= since && release < removed ?? .max
    }
}

/// Numbers that stand for words of an enumeration.
public struct EnumerationNumbers: Hashable, Sendable {
    /// The numbers.
    public let range: ClosedRange<Int>

    /// The first release that accepts them; 0 means before the oldest that we track.
    public let since: Int

    /// The first release that does not accept them any more; nil when all
    /// later ones do.
    public let removed: Int?
}

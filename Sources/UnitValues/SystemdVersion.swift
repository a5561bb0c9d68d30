/// A release of systemd, by its whole number: `252` is every 252.x.
///
/// Value grammars change only from one whole number to the next, so the
/// number is all that a reader of values has to know.
public struct SystemdVersion: Hashable, Comparable, Sendable {
    /// The release number, such as 252.
    public let number: Int

    /// The release with a number.
    public init(_ number: Int) {
        self.number = number
    }

    /// Whether one release came out before the other.
    public static func < (lhs: SystemdVersion, rhs: SystemdVersion) -> Bool {
        lhs.number < rhs.number
    }
}

extension SystemdVersion: ExpressibleByIntegerLiteral {
    /// The release with a number, so that `252` reads as one.
    public init(integerLiteral value: Int) {
        self.init(value)
    }
}

extension SystemdVersion: CustomStringConvertible {
    /// The bare number.
    public var description: String { String(number) }
}

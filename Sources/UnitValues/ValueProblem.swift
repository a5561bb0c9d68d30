/// What a manager does about a value that it does not accept as it stands.
public enum ValueEffect: Int, Hashable, Comparable, Sendable {
    /// It prints a message, and the line counts.
    case noted
    /// It prints a message, and drops the line or the named word of it.
    case ignored
    /// It prints a message and refuses the whole unit.
    case fatal

    /// Whether one effect is milder than the other.
    public static func < (lhs: ValueEffect, rhs: ValueEffect) -> Bool {
        lhs.rawValue < rhs.rawValue
    }
}

/// What is wrong with a value, and where in it.
public struct ValueProblem: Error, Hashable, Sendable {
    /// What the manager does about it.
    public var effect: ValueEffect

    /// How the unit is refused, where the effect is ``ValueEffect/fatal``.
    public var refusal = LoadRefusal.badSetting

    /// The offending bytes, as UTF-8 offsets into the value that was read.
    public var range: Range<Int>

    /// What is wrong: lower case, no full stop, with the offending text in
    /// quotes and what is allowed instead.
    public var message: String

    /// A way out, when there is one that is not obvious from the message.
    public var help: String?

    /// A problem with a range of a value.
    public init(
        _ message: String, at range: Range<Int>, effect: ValueEffect = .ignored, help: String? = nil
    ) {
        self.effect = effect
        self.range = range
        self.message = message
        self.help = help
    }
}

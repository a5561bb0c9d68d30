public import UnitSyntax
public import UnitValues

/// How much a finding matters.
public enum Severity: String, CaseIterable, Comparable, Sendable {
    /// Style and hardening.
    case info
    /// Works by luck, on some releases only, or is deprecated.
    case warning
    /// The unit fails, or does something else than what is written.
    case error

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }

    /// Whether one matters less than the other.
    public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rank < rhs.rank }
}

/// What systemd itself does with the line, or the unit, that a finding is about.
public enum FindingEffect: String, Sendable {
    /// There is no such directive or section; the line is dropped with a message.
    case unknown
    /// The line, or a part of it, is dropped with a message.
    case ignored
    /// A message is printed, but the line counts.
    case noted
    /// The unit is refused.
    case fatal
    /// systemd says nothing: advice of ours.
    case none
}

/// What systemd's own message names.
public enum FindingScope: String, Sendable {
    /// A line of the file.
    case line
    /// Only the unit.
    case unit
}

/// A change that mends what a finding is about.
public struct Fix: Hashable, Sendable {
    /// Whether the meaning stays the one that the author evidently wrote.
    public var isSafe: Bool
    /// What the fix does, as an order: lower case, no full stop.
    public var description: String
    /// The changes, as ranges of the file as it was linted.
    public var edits: [TextEdit]

    /// A fix made of edits.
    public init(isSafe: Bool, description: String, edits: [TextEdit]) {
        self.isSafe = isSafe
        self.description = description
        self.edits = edits
    }
}

/// One thing that is wrong, or could be better, in one file.
public struct Finding: Hashable, Sendable {
    /// The rule that found it, in kebab-case.
    public var rule: String
    /// How much it matters.
    public var severity: Severity
    /// What is wrong: lower case, no full stop.
    public var message: String
    /// What would be right, or why it matters, where the message does not say it.
    public var help: String?
    /// What systemd does about it, in ``targets``.
    public var effect: FindingEffect
    /// What systemd's message names.
    public var scope: FindingScope
    /// The releases that it holds for, in ascending order.
    public var targets: [SystemdVersion]
    /// Where it starts.
    public var start: SourcePosition
    /// The column after its end, and the last physical line of its logical
    /// line, which is the number that systemd prints.
    public var end: SourcePosition
    /// The bytes that it is about.
    public var range: Range<Int>
    /// How to mend it.
    public var fix: Fix?
}

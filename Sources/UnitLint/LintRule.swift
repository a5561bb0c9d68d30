public import UnitModel
public import UnitSyntax

/// One line of a file, as rules see it.
public struct LintedLine {
    /// The file that it stands in.
    public let file: UnitFile
    /// The line itself.
    public let line: UnitLine
    /// What the catalog says of it.
    public let entry: UnitEntry
}

/// A check of unit files, named for the mistake that it finds.
///
/// Rules keep no state, so one value serves every file; what they find depends on the unit alone.
/// One that found nothing because all directives that it asked for are absent is not shown other
/// units of the kind without them.
public protocol LintRule: Sendable {
    /// What people are told of the rule.
    static var info: RuleInfo { get }

    /// Checks a file as a whole: what its values mean, alone or together.
    func check(_ unit: LintedUnit, into sink: inout FindingSink)

    /// The rule itself where it looks at single lines too, which every ``LineRule`` answers.
    var lineRule: (any LineRule)? { get }

    /// The rule itself where it needs several files, which every ``CollectionRule`` answers.
    var collectionRule: (any CollectionRule)? { get }
}

/// A rule that a single line can break.
///
/// The linter walks the lines of a file once, and shows each that is neither blank nor a
/// comment to all of these rules. A line in which they all find nothing is not shown to them again
/// when it stands in another file of the same type, in the same section: what they find depends on
/// the bytes of the line, its entry and what the name of the file says, and on nothing else.
public protocol LineRule: LintRule {
    /// Checks one line.
    func check(_ line: LintedLine, into sink: inout FindingSink)
}

extension LintRule {
    /// Finds nothing.
    public func check(_ unit: LintedUnit, into sink: inout FindingSink) {}

    /// Nil: the rule looks at whole files only.
    public var lineRule: (any LineRule)? { nil }

    /// Nil: the rule looks at one file at a time.
    public var collectionRule: (any CollectionRule)? { nil }
}

extension LineRule {
    /// The rule itself.
    public var lineRule: (any LineRule)? { self }
}

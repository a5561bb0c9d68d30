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
/// The linter walks a file once and calls all methods; a rule implements the
/// one it needs. Rules keep no state, so one value serves every file.
public protocol LintRule: Sendable {
    /// What people are told of the rule.
    static var info: RuleInfo { get }

    /// Checks what only the whole file shows.
    func check(_ file: UnitFile, into sink: inout FindingSink)

    /// Checks what values mean, alone or together.
    func check(_ unit: LintedUnit, into sink: inout FindingSink)

    /// Checks one line.
    func check(_ line: LintedLine, into sink: inout FindingSink)
}

extension LintRule {
    /// Finds nothing.
    public func check(_ file: UnitFile, into sink: inout FindingSink) {}

    /// Finds nothing.
    public func check(_ unit: LintedUnit, into sink: inout FindingSink) {}

    /// Finds nothing.
    public func check(_ line: LintedLine, into sink: inout FindingSink) {}
}

public import UnitCatalog
public import UnitValues

/// A value that counts in the end, and where it came from.
///
/// An object, since everybody who asks for the value gets it and nobody changes it.
public final class EffectiveAssignment: Sendable {
    /// The directive, by the name that the file has.
    public var directive: Directive { line.directive }

    /// The value as the release reads it.
    ///
    /// ``DirectiveValue/empty`` stands for an assignment of nothing that later lines did not
    /// replace: the default again, or a list that was emptied before what follows it.
    public let value: DirectiveValue

    /// What the release said of the value and yet accepted.
    public var problems: [ValueProblem] { line.reading.problems }

    /// Where it stands.
    public let origin: ValueOrigin

    /// Where the text of the value stands in the document.
    public var range: Range<Int> { line.range }

    /// The names in a list of units.
    package var listedNames: [ListedName] { line.listedNames }

    private let line: LineReading

    init(_ line: LineReading, value: DirectiveValue, origin: ValueOrigin) {
        self.line = line
        self.value = value
        self.origin = origin
    }

    /// Whether nothing stands after the `=`.
    public var isEmpty: Bool { range.isEmpty || value == .empty }

    /// The current name of the directive: the one that it is a second name for, or its own.
    public var canonicalDirective: Directive { SettingGroup.canonical(directive) }
}

public import UnitCatalog
import UnitSyntax
public import UnitValues

/// A value that counts in the end, and where it came from.
public struct EffectiveAssignment: Sendable {
    /// The directive, by the name that the file has.
    public var directive: Directive { line.directive }

    /// The value as the release reads it.
    ///
    /// ``DirectiveValue/empty`` stands for an assignment of nothing that later lines did not
    /// replace: the default again, or a list that was emptied before what follows it.
    public var value: DirectiveValue {
        guard let value = line.value else {
            preconditionFailure("a line without a value is no assignment")
        }
        return value
    }

    /// What the release said of the value and yet accepted.
    public var problems: [ValueProblem] { line.reading.problems }

    /// Where it stands.
    public var origin: ValueOrigin {
        ValueOrigin(source, number: sourceNumber, lineIndex: line.lineIndex)
    }

    /// Where the text of the value stands in the document.
    public var range: Range<Int> { line.range }

    /// The names in a list of units.
    package var listedNames: [ListedName] { line.listedNames }

    private let line: LineReading
    private let source: UnitSource
    /// The number of the file among those of the unit.
    private let sourceNumber: Int

    /// An assignment of a line that has a value.
    init(_ line: LineReading, of source: UnitSource, number: Int) {
        self.line = line
        self.source = source
        sourceNumber = number
    }

    /// The bytes of the value, as they stand in the file, lines joined.
    var text: [UInt8] { source.file.document.bytes(in: range) }

    /// Whether a byte stands in the value.
    package func contains(_ byte: UInt8) -> Bool {
        source.file.document.withBytes(in: range) { $0.contains(byte) }
    }

    /// Whether nothing stands after the `=`.
    public var isEmpty: Bool { range.isEmpty || value == .empty }

    /// The current name of the directive: the one that it is a second name for, or its own.
    public var canonicalDirective: Directive { SettingGroup.canonical(directive) }
}

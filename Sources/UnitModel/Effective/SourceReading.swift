public import UnitCatalog
public import UnitValues

/// What one release reads in one assignment.
public struct LineReading: Sendable {
    /// The line, by its index in the lines of the document.
    public let lineIndex: Int

    /// Where the value stands in the document.
    public let range: Range<Int>

    /// The directive, which the release knows and obeys.
    public let directive: Directive

    private let outcome: LineOutcome

    /// The value, and what the release says about it.
    public var reading: ValueReading<DirectiveValue> { outcome.reading }

    /// The names in a list of units.
    var listedNames: [ListedName] { outcome.listedNames }

    /// The value; nil when nothing of it counts.
    var value: DirectiveValue? { outcome.reading.value }

    /// Whether any of it counts.
    var hasValue: Bool { outcome.hasValue }

    init(lineIndex: Int, range: Range<Int>, directive: Directive, outcome: LineOutcome) {
        self.lineIndex = lineIndex
        self.range = range
        self.directive = directive
        self.outcome = outcome
    }
}

/// What one release reads in one file, line by line, before files are merged.
///
/// Lines that the release knows nothing of, or ignores whatever they say, are left out.
public struct SourceReading: Sendable {
    /// Every assignment that the release reads, in order, also those after ``end``.
    public internal(set) var lines: [LineReading] = []

    /// The index of the line at which the release gives up on the file, as it does at a
    /// broken section header or a fatal value; nil when it reads all of it.
    public internal(set) var end: Int?

    /// Whether the release says anything about a value.
    public internal(set) var hasProblems = false

    /// Reads the values of a file.
    ///
    /// - Parameters:
    ///   - file: A unit file or a drop-in.
    ///   - context: Who reads it, and for which unit.
    public init(_ file: UnitFile, in context: ValueContext) {
        var reader = SourceReader(file, for: [context])
        self = reader.read()[0].reading
    }

    /// What was read before the first line.
    init(end: Int?) {
        self.end = end
    }

    /// Notes that nothing after a line is read.
    mutating func stop(at index: Int) {
        end = min(end ?? index, index)
    }
}

/// Releases that read the same in a file, and what they read.
public struct SharedReading: Sendable {
    /// Who reads it so, by the numbers of their contexts, in ascending order.
    public let readers: [Int]

    /// What they read.
    public let reading: SourceReading

    /// Reads the values of a file as several releases do, once for all that agree.
    ///
    /// - Parameters:
    ///   - file: A unit file or a drop-in.
    ///   - contexts: Who reads it; they differ in nothing but the release.
    /// - Returns: Every context once. The group of the last context comes last.
    public static func readings(
        of file: UnitFile, in contexts: [ValueContext]
    ) -> [SharedReading] {
        readings(of: file, in: contexts, memo: nil)
    }

    /// The same, with a memo of what was read in other files, so that lines which stand in many
    /// are read once.
    package static func readings(
        of file: UnitFile, in contexts: [ValueContext], memo: ReadingMemo?
    ) -> [SharedReading] {
        guard !contexts.isEmpty else { return [] }
        var reader = SourceReader(file, for: contexts, memo: memo)
        return reader.read()
    }
}

import UnitSyntax

/// A file that a unit is made of: its fragment or one of its drop-ins.
///
/// An object, since every value that came from the file holds it.
public final class UnitSource: Sendable {
    /// Where it lies, as messages and provenance name it.
    public let path: String

    /// What is in it.
    public let file: UnitFile

    /// A file at a path.
    public init(path: String, file: UnitFile) {
        self.path = path
        self.file = file
    }
}

/// The place that a value came from.
public struct ValueOrigin: Hashable, Sendable {
    /// The file, by its number in ``EffectiveUnit/sources``.
    public let source: Int

    /// The path of the file.
    public let path: String

    /// The line, by its index in the lines of the file's document.
    public let lineIndex: Int

    /// The 1-based number of the line; of a continued one the last, which is the one that
    /// systemd prints.
    public let line: Int
}

extension ValueOrigin {
    /// A line of a file.
    init(_ source: UnitSource, number: Int, lineIndex: Int) {
        self.init(
            source: number, path: source.path, lineIndex: lineIndex,
            line: source.file.document.lines[lineIndex].lastLineNumber)
    }
}

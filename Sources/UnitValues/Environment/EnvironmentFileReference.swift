/// A file of variables, `EnvironmentFile=`: an optional `-`, then a path or a pattern of paths.
public struct EnvironmentFileReference: Hashable, Sendable {
    /// `-`: no mistake when there is no such file.
    public let mayBeMissing: Bool

    /// The path, or a pattern as of glob(7).
    public let path: AbsolutePath

    /// Reads the value; it may not be empty.
    ///
    /// - Throws: ``ValueProblem`` for a bad specifier or path.
    public init(_ text: ArraySlice<UInt8>, in context: ValueContext) throws(ValueProblem) {
        let range = text.startIndex..<text.endIndex
        let value = try SpecifierExpansion.expand(text, at: range, as: .path, in: context)
        mayBeMissing = value.first == UInt8(ascii: "-")
        path = try AbsolutePath(
            mayBeMissing ? value.dropFirst() : value[...], at: range, for: context.version)
    }
}

/// A place where a temporary file system is mounted, `TemporaryFileSystem=`.
public struct TemporaryFileSystem: Hashable, Sendable {
    /// Where it is mounted.
    public let path: AbsolutePath

    /// Options of mount(8), as they are; empty for none.
    public let options: String

    /// Reads a list of `PATH[:OPTIONS]`.
    public static func readList(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) -> ValueReading<[TemporaryFileSystem]> {
        WordList.read(text, rules: .unquote) { (word) throws(ValueProblem) in
            let parts = try NameAndRest(word.bytes[...], at: word.range)
            return TemporaryFileSystem(
                path: try AbsolutePath(
                    expanding: parts.name.bytes[...], at: word.range, in: context),
                options: parts.rest?.string ?? "")
        }
    }
}

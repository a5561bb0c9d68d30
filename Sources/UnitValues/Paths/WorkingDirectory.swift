/// Where a service starts: a folder, or the home of its user, `WorkingDirectory=`.
public struct WorkingDirectory: Hashable, Sendable {
    /// The folder; nil for the home of the service's user, `~`.
    public let path: AbsolutePath?

    /// `-`: when there is no such folder, the service starts in `/`.
    public let mayBeMissing: Bool

    /// Reads the value; it may not be empty.
    ///
    /// - Throws: ``ValueProblem`` for a bad specifier or path; it refuses the unit, unless the
    ///   value starts with `-`.
    public init(_ text: ArraySlice<UInt8>, in context: ValueContext) throws(ValueProblem) {
        mayBeMissing = text.first == UInt8(ascii: "-")
        let rest = mayBeMissing ? text.dropFirst() : text
        if rest.elementsEqual([UInt8(ascii: "~")]) {
            path = nil
        } else {
            path = try AbsolutePath(
                expanding: rest, at: rest.startIndex..<rest.endIndex,
                effect: mayBeMissing ? .ignored : .fatal, in: context)
        }
    }

    /// The folder with its prefix, as systemd shows it.
    public var text: String { (mayBeMissing ? "!" : "") + (path?.text ?? "~") }
}

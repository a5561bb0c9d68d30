/// A path from the root: it starts with a slash, has no `.`, no `..`, no doubled slash and,
/// unless it is `/`, no slash at the end.
public struct AbsolutePath: Hashable, Sendable {
    /// The path.
    public let text: String

    /// A path whose form has been checked.
    init(unchecked text: String) {
        self.text = text
    }

    /// Simplifies and checks a path, as systemd does with most values that are paths.
    ///
    /// - Parameters:
    ///   - path: The bytes, without quotes and with specifiers replaced.
    ///   - range: Where they stand in the value, for the problem.
    ///   - effect: What systemd does about a bad one.
    ///   - version: The release; 247 lets a name in a path have any length, and 257 lets `..`
    ///     lead from the root to the root.
    /// - Throws: ``ValueProblem`` for a path that is not UTF-8, not absolute, too long, or
    ///   steps up with `..`.
    public init(
        _ path: some Collection<UInt8>, at range: Range<Int>, effect: ValueEffect = .ignored,
        for version: SystemdVersion = 252
    ) throws(ValueProblem) {
        try self.init(Array(path)[...], at: range, effect: effect, for: version)
    }

    /// The same of bytes that lie in an array: nothing is copied.
    package init(
        _ path: ArraySlice<UInt8>, at range: Range<Int>, effect: ValueEffect = .ignored,
        for version: SystemdVersion = 252
    ) throws(ValueProblem) {
        text = try PathRequirement.absolute.simplified(
            path, at: range, effect: effect, for: version)
    }

    /// Expands the specifiers of a text, then simplifies and checks the path.
    ///
    /// - Parameters:
    ///   - text: The bytes, without quotes.
    ///   - range: Where they stand in the value, for the problem.
    ///   - effect: What systemd does about a bad one.
    ///   - context: Who reads the path, and of which unit.
    /// - Throws: ``ValueProblem`` for a bad specifier, and as ``init(_:at:effect:for:)``.
    public init(
        expanding text: ArraySlice<UInt8>, at range: Range<Int>,
        effect: ValueEffect = .ignored, in context: ValueContext
    ) throws(ValueProblem) {
        let path = try SpecifierExpansion.expand(
            text, at: range, as: .path, effect: effect, in: context)
        try self.init(path[...], at: range, effect: effect, for: context.version)
    }

    /// The names in it, from the root on; none for `/`.
    public var components: [Substring] {
        text.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
    }
}

extension AbsolutePath: CustomStringConvertible {
    /// The path.
    public var description: String { text }
}

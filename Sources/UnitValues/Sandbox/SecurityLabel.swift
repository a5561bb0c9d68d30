/// A context of SELinux, a profile of AppArmor or a label of SMACK.
public struct SecurityLabel: Hashable, Sendable {
    /// The label, after specifiers were replaced.
    public let text: String

    /// Whether a label that cannot be set is no reason to fail: a `-` stands before it.
    public let mayFail: Bool

    /// Reads a label after an optional `-`.
    ///
    /// - Throws: ``ValueProblem`` for a bad specifier, `fatal` unless the `-` is there.
    public init(_ text: ArraySlice<UInt8>, in context: ValueContext) throws(ValueProblem) {
        let label = text.after("-")
        mayFail = label != nil
        let expanded = try SpecifierExpansion.expand(
            label ?? text, at: text.range, as: .full, effect: mayFail ? .ignored : .fatal,
            in: context)
        self.text = String(decoding: expanded, as: UTF8.self)
    }
}

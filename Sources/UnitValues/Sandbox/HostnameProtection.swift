/// Whether a process may change the host's name, `ProtectHostname=`.
public struct HostnameProtection: Hashable, Sendable {
    /// How the name is protected.
    public let mode: Mode

    /// The name that the process sees instead; empty for the host's.
    public let hostname: String

    /// How the host's name is protected.
    public enum Mode: String, Hashable, Sendable {
        /// It is not.
        case no
        /// The process sees its own name and cannot change it.
        case yes
        /// The process sees its own name and can change that.
        case `private`
    }

    /// Reads a boolean, or from 258 on also `private`, and a host name after a colon.
    ///
    /// - Throws: ``ValueProblem`` for anything else.
    public init(_ text: ArraySlice<UInt8>, in context: ValueContext) throws(ValueProblem) {
        var colon = text.firstIndex(of: UInt8(ascii: ":"))
        if colon != nil, context.version < 258 { colon = nil }
        let word = colon.map { text[..<$0] } ?? text
        if let colon {
            hostname = try Self.hostname(text[(colon + 1)...], in: context)
        } else {
            hostname = ""
        }
        if let isOn = Bool(unitValue: word), isOn || colon == nil {
            mode = isOn ? .yes : .no
        } else if word.matches("private"), context.version >= 258 {
            mode = .private
        } else {
            throw ValueProblem(
                "\(quoted(text)) is neither yes nor no, nor, for systemd 258 and later, private, "
                    + "yes:NAME or private:NAME",
                at: text.range)
        }
    }

    private static func hostname(
        _ text: ArraySlice<UInt8>, in context: ValueContext
    ) throws(ValueProblem) -> String {
        let name = try SpecifierExpansion.expand(text, at: text.range, as: .full, in: context)
        guard Hostname.isValid(name) else {
            throw ValueProblem(
                "\(quoted(name)) is no host name; write at most 64 letters, digits, '-' and '.'",
                at: text.range)
        }
        return String(decoding: name, as: UTF8.self)
    }
}

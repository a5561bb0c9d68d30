public import UnitValues

/// What releases ask of the text between the brackets of a section header.
public struct SectionName: Hashable, Sendable {
    /// The text, as it stands between the brackets.
    public let text: String

    /// A name, right or wrong.
    public init(_ text: String) {
        self.text = text
    }

    /// Whether systemd skips the section on purpose: it is meant for other programs.
    public var isExtension: Bool { text.hasPrefix("X-") }

    /// Whether a release gives up on the whole file at a header with this name.
    ///
    /// From 248 a control character, a quote or a backslash does that, and
    /// from 258 an opening bracket or no name at all.
    public func isRefused(by version: SystemdVersion) -> Bool {
        version >= 248 && hasUnsafeCharacter || version >= 258 && isBracketedOrEmpty
    }

    /// Whether no release minds the name.
    var isAlwaysAccepted: Bool { !hasUnsafeCharacter && !isBracketedOrEmpty }

    private var hasUnsafeCharacter: Bool {
        text.utf8.contains { byte in
            byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\")
                || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
        }
    }

    private var isBracketedOrEmpty: Bool { text.isEmpty || text.utf8.contains(UInt8(ascii: "[")) }
}

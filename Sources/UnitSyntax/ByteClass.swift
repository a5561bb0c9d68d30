/// The characters that the line grammar of `systemd.syntax(7)` is made of.
extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let nul: UInt8 = 0
    static let backslash = UInt8(ascii: "\\")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")
    static let equals = UInt8(ascii: "=")

    /// Whether the byte can end a line.
    var isLineBreak: Bool { self == .lineFeed || self == .carriageReturn || self == .nul }

    /// Whether systemd strips the byte from the ends of a line.
    ///
    /// Line breaks are white space to it as well, but never occur inside a line.
    var isBlank: Bool { self == .space || self == .tab }

    /// Whether the byte starts a comment.
    var isCommentMarker: Bool { self == UInt8(ascii: "#") || self == UInt8(ascii: ";") }
}

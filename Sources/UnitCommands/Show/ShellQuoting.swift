/// Words as systemd writes them into a list that a shell could read.
enum ShellQuoting {
    /// A word, in double quotes if a shell would make something else of it.
    static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { isControl($0) || special.contains($0) }) else {
            return text
        }
        return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": return "\\n"
        case "\t": return "\\t"
        case "\"", "\\", "`", "$": return "\\" + String(scalar)
        case _ where scalar.isASCII && isControl(UInt8(ascii: scalar)):
            let digits = String(scalar.value, radix: 8)
            return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
        default: return String(scalar)
        }
    }

    private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

    private static let special = Set(" \"\\`$*?['()<>|&;!".utf8)
}

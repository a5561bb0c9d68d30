import UnitModel
import UnitSyntax

/// Flags bytes that are not UTF-8, at which systemd stops reading the file.
struct InvalidUTF8: LineRule {
    static let info = RuleInfo(
        id: "invalid-utf8",
        severity: .error,
        summary: "bytes that are not UTF-8 outside a comment",
        rationale: """
            systemd reads unit files as UTF-8 and gives up on the whole file at the first line \
            that is not, although its message speaks of the line alone. Noncharacters such as \
            U+FFFE count as invalid too.
            """,
        flagged: ["[Unit]\nDescription=\u{FFFE}\n"],
        accepted: ["[Unit]\nDescription=Caf\u{E9}\n"],
        reference: "systemd.syntax(7)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard case .invalidUTF8(let offset) = line.line.content else { return }
        let bytes = line.file.document.bytes
        let byte = String(bytes[offset], radix: 16, uppercase: true)
        let isDropIn = line.file.name.isDropIn
        sink.report(
            Self.self,
            Report(
                "byte 0x\(byte) does not start or continue a character of UTF-8",
                help: "save the file as UTF-8; "
                    + (isDropIn ? Refusal.ofDropIn : "systemd refuses the unit at this line"),
                effect: isDropIn ? .ignored : .fatal),
            at: offset..<(offset + 1), of: line.line)
    }
}

/// What becomes of a file that systemd gives up on.
enum Refusal {
    static let ofDropIn = "systemd drops this line and the rest of the drop-in, and loads the unit"
    static let ofUnit = "systemd gives up here and refuses the unit"

    /// The sentence for a file, and the effect that goes with it.
    static func of(_ line: LintedLine) -> (help: String, effect: FindingEffect) {
        line.file.name.isDropIn ? (ofDropIn, .ignored) : (ofUnit, .fatal)
    }
}

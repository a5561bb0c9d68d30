import UnitCatalog
import UnitModel
import UnitValues

/// Flags a description that says nothing.
struct UnhelpfulDescription: LintRule {
    static let info = RuleInfo(
        id: "unhelpful-description",
        severity: .info,
        summary: "a description that only repeats the unit's name, or ends in a full stop",
        rationale: """
            systemd writes it into sentences: "Starting Web server...". It is to be a name for the thing, in \
            title case, without "service" and without a full stop.
            """,
        flagged: ["[Unit]\nDescription=example service.\n", "[Unit]\nDescription=example\n"],
        accepted: ["[Unit]\nDescription=Web Server\n"],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard let line = unit.newest.last("Description", in: .unit) else { return }
        let bytes = unit.newest.text(of: line)
        let name = unit.newest.context.unitName
        guard bytes.last == UInt8(ascii: ".") || Self.isName(bytes, of: name) else { return }
        let text = String(decoding: bytes, as: UTF8.self)
        guard !text.hasSuffix("...") else { return }
        sink.advise(
            Self.self, "\(quoted(text)) does not name what the unit does",
            help: "a short name without a full stop, such as 'Web Server'", at: line)
    }

    /// Whether a text is the name of a unit, or what stands before its first dot.
    private static func isName(_ text: [UInt8], of unit: String) -> Bool {
        let rest = unit.utf8.dropFirst(text.count)
        guard rest.isEmpty || rest.first == UInt8(ascii: "."), unit.utf8.starts(with: text) else {
            return false
        }
        return rest.isEmpty || !text.contains(UInt8(ascii: "."))
    }
}

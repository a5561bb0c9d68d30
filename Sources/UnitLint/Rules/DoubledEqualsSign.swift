import UnitCatalog
import UnitModel
import UnitSyntax

/// Flags a second `=` before a value, which is part of the value.
struct DoubledEqualsSign: LineRule {
    static let info = RuleInfo(
        id: "doubled-equals-sign",
        severity: .error,
        summary: "a second = before a value",
        rationale: """
            The first `=` of a line ends the key. One more belongs to the value: systemd looks for a program \
            of the name `=`, or takes a text that starts with it.
            """,
        flagged: [
            "[Service]\nExecStartPre = = /usr/bin/check\nExecStart=/usr/bin/web\n",
            "[Service]\nUser==www-data\nExecStart=/usr/bin/web\n",
        ],
        accepted: [
            "[Unit]\nConditionKernelVersion==6.1.0\n[Service]\nExecStart=/usr/bin/web --level==3\n"
        ],
        reference: "systemd.syntax(7)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard case .assignment(_, let range) = line.line.content,
            let directive = line.entry.directive, !Self.compares(directive.kind)
        else { return }
        let bytes = line.file.document.bytes[range]
        guard bytes.first == UInt8(ascii: "=") else { return }
        let end = bytes.firstIndex { !Self.isDropped($0) } ?? range.upperBound
        sink.report(
            Self.self,
            Report(
                "the second '=' is a part of the value of \(directive.name)=",
                help: "write \(directive.name)= with one '='", effect: .none,
                // Without a value the line would take back what stands above it.
                fix: end == range.upperBound
                    ? nil
                    : Fix(
                        isSafe: true, description: "delete the second '='",
                        edits: [TextEdit(deleting: range.lowerBound..<end)])),
            at: range.lowerBound..<range.lowerBound + 1, of: line.line)
    }

    /// Whether a value may start with an operator, or is a text that may start with anything.
    private static func compares(_ kind: ValueKind) -> Bool {
        switch kind {
        case .condition, .logFilterPatterns, .string: true
        default: false
        }
    }

    private static func isDropped(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "=") || byte == 0x20 || byte == 0x09
    }
}

import UnitModel
import UnitSyntax

/// Flags a `=` with no key before it.
struct MissingKey: LineRule {
    static let info = RuleInfo(
        id: "missing-key",
        severity: .error,
        summary: "a line that starts with `=`",
        rationale: "An assignment needs a key; systemd drops a line without one.",
        flagged: ["[Service]\n=/bin/true\n"],
        accepted: ["[Service]\nExecStart=/bin/true\n"],
        reference: "systemd.syntax(7)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard case .missingKey = line.line.content, case .section(_) = line.entry.place else {
            return
        }
        sink.report(
            Self.self,
            Report(
                "there is no key before the '='",
                help: "write the directive's name before it; systemd ignores the line",
                effect: .ignored),
            at: line.line.textRange, of: line.line)
    }
}

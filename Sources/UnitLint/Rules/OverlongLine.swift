import UnitModel
import UnitSyntax

/// Flags a line that is longer than systemd reads.
struct OverlongLine: LintRule {
    static let info = RuleInfo(
        id: "overlong-line",
        severity: .error,
        summary: "a line, joined ones together, of 1 MiB or more",
        rationale: """
            systemd reads lines of less than 1 MiB, and gives up on the whole file at a longer \
            one; its message says only that no buffer space is available.
            """,
        flagged: [],
        accepted: ["[Unit]\nDescription=short\n"],
        reference: "systemd.syntax(7)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let file = unit.file
        guard let number = file.document.overlongLineNumber,
            let line = file.document.lines.first(where: { $0.lastLineNumber >= number })
        else { return }
        let effect: FindingEffect = file.name.isDropIn ? .ignored : .fatal
        sink.report(
            Self.self,
            Report(
                "line \(number) is longer than the \(UnitDocument.lineLengthLimit - 1) bytes "
                    + "that systemd reads",
                help: file.name.isDropIn ? Refusal.ofDropIn : Refusal.ofUnit,
                effect: effect, scope: .unit),
            at: line.range.lowerBound..<line.range.lowerBound, of: line)
    }
}

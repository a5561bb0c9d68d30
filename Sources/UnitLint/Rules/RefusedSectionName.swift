import UnitModel
import UnitSyntax
import UnitValues

/// Flags a section header with a name that systemd takes for a sign of damage.
struct RefusedSectionName: LineRule {
    static let info = RuleInfo(
        id: "refused-section-name",
        severity: .error,
        summary: "a section name that makes systemd give up on the file",
        rationale: """
            A quote, a backslash or a control character in a section header, and from systemd 258 \
            an opening bracket or an empty name as well, end the reading of the whole file. Other \
            releases only skip the section.
            """,
        flagged: ["[\"Service\"]\nExecStart=/bin/true\n", "[[Service]\nExecStart=/bin/true\n"],
        accepted: ["[Service]\nExecStart=/bin/true\n"],
        reference: "systemd.syntax(7)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard case .section(let range) = line.line.content, line.entry.place == .skipped else {
            return
        }
        let name = SectionName(line.file.document.text(in: range))
        let targets = sink.targets.filter { name.isRefused(by: $0) }
        guard !targets.isEmpty else { return }
        let refusal = Refusal.of(line)
        sink.report(
            Self.self,
            Report(
                name.text.isEmpty
                    ? "section header without a name"
                    : "section name \(quoted(name.text)) has a character that no name can have",
                help: refusal.help, effect: refusal.effect, targets: targets),
            at: line.line.textRange, of: line.line)
    }
}

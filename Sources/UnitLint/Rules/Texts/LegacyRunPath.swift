import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags `/var/run` in values.
struct LegacyRunPath: LineRule {
    static let info = RuleInfo(
        id: "legacy-run-path",
        severity: .info,
        summary: "/var/run, which is a link to /run",
        rationale: """
            systemd follows the link for some directives and prints a message for others. `/var` may be \
            mounted after the unit was started.
            """,
        flagged: ["[Service]\nExecStart=/usr/bin/web --socket /var/run/web.sock\n"],
        accepted: ["[Service]\nExecStart=/usr/bin/web --socket /run/web.sock\n"],
        reference: "file-hierarchy(7)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard case .assignment(_, let value) = line.line.content, line.entry.directive != nil,
            !line.line.isContinued
        else { return }
        let text = String(decoding: line.file.document.bytes[value], as: UTF8.self)
        guard let found = text.firstRange(of: "/var/run/"),
            found.lowerBound == text.startIndex
                || !text[text.index(before: found.lowerBound)].isLetter
        else { return }
        let start =
            value.lowerBound + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        sink.report(
            Self.self,
            Report(
                "/var/run is a link to /run", help: "write /run", effect: .none,
                fix: Fix(
                    isSafe: true, description: "write /run",
                    edits: [TextEdit(deleting: start..<start + 4)])),
            at: start..<start + 8, of: line.line)
    }
}

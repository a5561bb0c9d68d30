import UnitModel
import UnitSyntax
import UnitValues

/// Flags a comment that silences a rule which finds nothing there.
///
/// What it finds is known only when all other rules have run, so the linter
/// itself calls it, last.
struct UnusedSuppression: LintRule {
    static let info = RuleInfo(
        id: "unused-suppression",
        severity: .warning,
        summary: "a comment that silences a rule which finds nothing",
        rationale: """
            The mistake that the comment speaks of is gone, or was never on the next line. Left \
            where it is, the comment would hide the same mistake when somebody makes it again.
            """,
        flagged: [
            "[Service]\n# unitsmith: ignore=unknown-directive\nExecStart=/bin/true\n",
            "[Service]\n# unitsmith: ignore=missing-key,unknown-directive\nFoo=1\n",
        ],
        accepted: ["[Service]\n# unitsmith: ignore=unknown-directive\nFoo=1\n"],
        reference: "systemd.syntax(7)")

    static func report(
        _ comment: SuppressionComment, unused: [SuppressionComment.Name],
        into sink: inout FindingSink
    ) {
        let place = comment.scope == .file ? "in this file" : "on the next line"
        guard unused.count < comment.rules.count else {
            let names = sentenceList(unused.map(\.text), conjunction: "or")
            let last = unused.last?.range.upperBound ?? comment.instruction.range.upperBound
            sink.report(
                Self.self,
                Report(
                    "nothing of \(names) \(place) to silence", effect: .none,
                    fix: Fix(
                        isSafe: true, description: "delete the comment",
                        edits: [TextEdit(deleting: comment.range)])),
                at: comment.instruction.range.lowerBound..<last, of: comment.line)
            return
        }
        for name in unused {
            sink.report(
                Self.self,
                Report(
                    "nothing of \(name.text) \(place) to silence", effect: .none,
                    fix: Fix(
                        isSafe: true, description: "take \(name.text) out of the comment",
                        edits: [TextEdit(deleting: Self.range(of: name, in: comment))])),
                at: name.range, of: comment.line)
        }
    }

    /// A name with the comma that is not needed without it.
    private static func range(
        of name: SuppressionComment.Name, in comment: SuppressionComment
    ) -> Range<Int> {
        let following = comment.rules.first { $0.range.lowerBound > name.range.lowerBound }
        if let following { return name.range.lowerBound..<following.range.lowerBound }
        let before = comment.rules.last { $0.range.upperBound < name.range.lowerBound }
        return (before?.range.upperBound ?? name.range.lowerBound)..<name.range.upperBound
    }
}

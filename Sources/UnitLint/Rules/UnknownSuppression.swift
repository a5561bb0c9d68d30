import UnitModel
import UnitSyntax
import UnitValues

/// Flags a comment for the linter that it cannot obey.
struct UnknownSuppression: LintRule {
    static let info = RuleInfo(
        id: "unknown-suppression",
        severity: .warning,
        summary: "a comment for the linter that names no rule it knows",
        rationale: """
            `# unitsmith: ignore=RULE,RULE REASON` silences rules for the next line, and \
            `# unitsmith: ignore-file=RULE` for the file. With a misspelt word or rule such a \
            comment silences nothing. systemd reads comments on lines of their own only, so \
            this is the only place that they can stand.
            """,
        flagged: [
            "[Service]\n# unitsmith: ignore=unknown-directve\nExecStart=/bin/true\n",
            "# unitsmith: skip=unknown-directive\n[Service]\n",
            "# unitsmith: ignore-file=\n[Service]\n",
        ],
        accepted: [
            "[Service]\n# unitsmith: ignore=unknown-directive for another program\nFoo=1\n"
        ],
        reference: "systemd.syntax(7)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for comment in SuppressionFinder.comments(in: unit.file.document) {
            guard comment.scope != nil else {
                Self.report(
                    comment.instruction, in: comment, as: "instruction",
                    among: SuppressionComment.instructions, into: &sink)
                continue
            }
            if comment.rules.isEmpty { Self.reportEmpty(comment, into: &sink) }
            for name in comment.rules { Self.check(name, in: comment, into: &sink) }
        }
    }

    private static func check(
        _ name: SuppressionComment.Name, in comment: SuppressionComment,
        into sink: inout FindingSink
    ) {
        if SuppressionComment.untouchable.contains(name.text) {
            sink.report(
                Self.self,
                Report(
                    "\(name.text) cannot be silenced by a comment",
                    help: "delete the comment that it is about", effect: .none),
                at: name.range, of: comment.line)
            return
        }
        let ids = RuleRegistry.infos.map(\.id)
        guard !ids.contains(name.text) else { return }
        report(name, in: comment, as: "rule", among: ids, into: &sink)
    }

    private static func report(
        _ name: SuppressionComment.Name, in comment: SuppressionComment, as noun: String,
        among known: [String], into sink: inout FindingSink
    ) {
        let nearest = Spelling.nearest(to: name.text, among: known)
        let fix = nearest.map {
            Fix(
                isSafe: true, description: "write \($0)",
                edits: [TextEdit(replacing: name.range, with: $0)])
        }
        sink.report(
            Self.self,
            Report(
                "unknown \(noun) \(quoted(name.text)) in a comment for the linter"
                    + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
                help: "write 'unitsmith: ignore=RULE' or 'unitsmith: ignore-file=RULE'; "
                    + "the comment silences nothing",
                effect: .none, fix: fix),
            at: name.range, of: comment.line)
    }

    private static func reportEmpty(
        _ comment: SuppressionComment, into sink: inout FindingSink
    ) {
        sink.report(
            Self.self,
            Report(
                "'\(comment.instruction.text)' names no rule",
                help: "write '\(comment.instruction.text)=RULE', or several with commas between "
                    + "them; the comment silences nothing",
                effect: .none),
            at: comment.instruction.range, of: comment.line)
    }
}

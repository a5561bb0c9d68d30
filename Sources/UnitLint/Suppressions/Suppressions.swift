import UnitModel
import UnitSyntax

/// Takes away the findings that comments of a file do not want, and keeps
/// track of the comments that took none.
struct Suppressions {
    private let comments: [SuppressionComment]
    /// For each comment, the rules of it that silenced something.
    private var used: [Set<String>]

    init(in document: UnitDocument) {
        comments = SuppressionFinder.comments(in: document)
        used = Array(repeating: [], count: comments.count)
    }

    /// Whether the file has no comment for the linter.
    var isEmpty: Bool { comments.isEmpty }

    /// The findings that no comment silences.
    mutating func remaining(_ findings: [Finding]) -> [Finding] {
        findings.filter { !silences($0) }
    }

    /// Whether a comment silences a finding; every one that does counts as used.
    private mutating func silences(_ finding: Finding) -> Bool {
        guard !SuppressionComment.untouchable.contains(finding.rule) else { return false }
        var isSilenced = false
        for (index, comment) in comments.enumerated()
        where comment.rules.contains(where: { $0.text == finding.rule }) {
            let covers =
                switch comment.scope {
                case .file: true
                case .nextLine: comment.target?.contains(finding.range.lowerBound) == true
                case nil: false
                }
            guard covers else { continue }
            used[index].insert(finding.rule)
            isSilenced = true
        }
        return isSilenced
    }

    /// Reports the comments, or the rules in them, that silenced nothing.
    ///
    /// - Parameters:
    ///   - active: The rules that were run; of others nothing is known.
    ///   - sink: Takes the findings.
    func reportUnused(active: Set<String>, into sink: inout FindingSink) {
        for (comment, used) in zip(comments, used) where comment.scope != nil {
            let unused = comment.rules.filter {
                active.contains($0.text) && !used.contains($0.text)
                    && !SuppressionComment.untouchable.contains($0.text)
            }
            guard !unused.isEmpty else { continue }
            UnusedSuppression.report(comment, unused: unused, into: &sink)
        }
    }
}

extension SuppressionComment {
    /// The rules about suppressions themselves, which no comment silences.
    static let untouchable: WordSet = [
        UnknownSuppression.info.id, UnusedSuppression.info.id,
    ]
}

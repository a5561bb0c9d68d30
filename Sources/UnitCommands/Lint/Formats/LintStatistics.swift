import UnitLint

/// How often each rule found something, the most frequent first.
struct LintStatistics {
    private struct Row {
        let rule: String
        var severity: Severity
        var count = 0
        var fixable = 0
    }

    private let rows: [Row]

    init(_ outcome: LintOutcome) {
        var rows: [String: Row] = [:]
        for finding in outcome.files.lazy.flatMap(\.report.findings) {
            var row = rows[finding.rule] ?? Row(rule: finding.rule, severity: finding.severity)
            row.severity = max(row.severity, finding.severity)
            row.count += 1
            if finding.fix != nil { row.fixable += 1 }
            rows[finding.rule] = row
        }
        self.rows = rows.values.sorted { ($1.count, $0.rule) < ($0.count, $1.rule) }
    }

    /// One line for each rule: how often, how bad, and how many of them `--fix` mends.
    func text() -> String {
        let width = rows.map { String($0.count).count }.max() ?? 0
        return rows.map { row in
            let number = String(row.count)
            let padding = String(repeating: " ", count: width - number.count)
            let fixable = row.fixable == 0 ? "" : ", \(row.fixable) with a fix"
            return "\(padding)\(number)  \(row.rule) (\(row.severity.rawValue)\(fixable))\n"
        }.joined()
    }
}

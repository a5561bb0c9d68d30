import UnitLint
import UnitSyntax

/// A code quality report of GitLab: a JSON array, from which GitLab shows what
/// a merge request adds and mends.
enum LintGitLab {
    static func text(of outcome: LintOutcome) -> String {
        var json = JSONWriter()
        var fingerprints = FindingFingerprints()
        json.array(outcome.files.flatMap { file in file.report.findings.map { (file, $0) } }) {
            json, element in
            let (file, finding) = element
            let path = RelativePath.normalized(file.path)
            json.object { json in
                json.field("description", description(of: finding))
                json.field("check_name", finding.rule)
                json.field("fingerprint", fingerprints.next(finding, path: path))
                json.field("severity", severity(of: finding))
                json.field("location", object: { write(finding, path, to: &$0) })
            }
        }
        return json.text + "\n"
    }

    private static func write(_ finding: Finding, _ path: String, to json: inout JSONWriter) {
        json.field("path", path)
        json.field(
            "lines",
            object: { json in
                json.field("begin", finding.start.line)
                json.field("end", max(finding.start.line, finding.end.line))
            })
    }

    private static func description(of finding: Finding) -> String {
        finding.message + (finding.help.map { "; \($0)" } ?? "")
    }

    private static func severity(of finding: Finding) -> String {
        switch finding.severity {
        case .error: finding.effect == .fatal ? "critical" : "major"
        case .warning: "minor"
        case .info: "info"
        }
    }
}

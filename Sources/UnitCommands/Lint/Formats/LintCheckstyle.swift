import UnitLint
import UnitSyntax

/// Checkstyle's XML.
enum LintCheckstyle {
    static func text(of outcome: LintOutcome) -> String {
        var text = XMLText.declaration + "<checkstyle version=\"4.3\">\n"
        for file in outcome.files {
            text += "  <file\(XMLText.attributes([("name", file.path)]))>\n"
            for finding in file.report.findings { text += element(for: finding) }
            text += "  </file>\n"
        }
        for error in outcome.errors {
            let attributes = XMLText.attributes([
                ("severity", "error"), ("message", error), ("source", "unitsmith"),
            ])
            text += "  <file name=\"unitsmith\">\n    <error\(attributes)/>\n  </file>\n"
        }
        return text + "</checkstyle>\n"
    }

    private static func element(for finding: Finding) -> String {
        let attributes = XMLText.attributes([
            ("line", "\(finding.start.line)"), ("column", "\(finding.start.column)"),
            ("severity", finding.severity.rawValue),
            ("message", finding.message + (finding.help.map { "; \($0)" } ?? "")),
            ("source", "unitsmith.\(finding.rule)"),
        ])
        return "    <error\(attributes)/>\n"
    }
}

import UnitLint
import UnitSyntax

/// JUnit's XML: a suite for each file, a failed test for each finding, and a
/// passed one for a file without any.
enum LintJUnit {
    static func text(of outcome: LintOutcome) -> String {
        let failures = outcome.count { _ in true }
        let clean = outcome.files.count { $0.report.findings.isEmpty }
        let attributes = XMLText.attributes([
            ("name", "unitsmith"), ("tests", "\(failures + clean + outcome.errors.count)"),
            ("failures", "\(failures)"), ("errors", "\(outcome.errors.count)"),
        ])
        var text = XMLText.declaration + "<testsuites\(attributes)>\n"
        for file in outcome.files { text += suite(for: file) }
        for error in outcome.errors { text += suite(forError: error) }
        return text + "</testsuites>\n"
    }

    private static func suite(for file: LintedFile) -> String {
        let findings = file.report.findings
        let attributes = XMLText.attributes([
            ("name", file.path), ("tests", "\(max(1, findings.count))"),
            ("failures", "\(findings.count)"), ("errors", "0"),
        ])
        var text = "  <testsuite\(attributes)>\n"
        for finding in findings { text += failedCase(finding, in: file) }
        if findings.isEmpty {
            let name = XMLText.attributes([("name", "lint"), ("classname", file.path)])
            text += "    <testcase\(name)/>\n"
        }
        return text + "  </testsuite>\n"
    }

    private static func failedCase(_ finding: Finding, in file: LintedFile) -> String {
        let place = "\(file.path):\(finding.start.line):\(finding.start.column)"
        let name = XMLText.attributes([
            ("name", "\(finding.rule) at line \(finding.start.line)"), ("classname", file.path),
            ("file", file.path), ("line", "\(finding.start.line)"),
        ])
        let failure = XMLText.attributes([
            ("type", finding.severity.rawValue), ("message", finding.message),
        ])
        let details = XMLText.escaped(
            "\(place): \(finding.message)" + (finding.help.map { "; \($0)" } ?? ""))
        return """
                <testcase\(name)>
                  <failure\(failure)>\(details)</failure>
                </testcase>

            """
    }

    private static func suite(forError error: String) -> String {
        let suite = XMLText.attributes([
            ("name", "unitsmith"), ("tests", "1"), ("failures", "0"), ("errors", "1"),
        ])
        let name = XMLText.attributes([("name", "read"), ("classname", "unitsmith")])
        return """
              <testsuite\(suite)>
                <testcase\(name)>
                  <error\(XMLText.attributes([("message", error)]))/>
                </testcase>
              </testsuite>

            """
    }
}

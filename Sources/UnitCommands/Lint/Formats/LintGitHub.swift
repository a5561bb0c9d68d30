import UnitLint
import UnitSyntax

/// Workflow commands of GitHub Actions: one line for each finding, which
/// GitHub shows at its place in a change.
enum LintGitHub {
    static func text(of outcome: LintOutcome) -> String {
        var text = ""
        for file in outcome.files {
            let document = file.document()
            for finding in file.report.findings {
                text += command(for: finding, in: file, document)
            }
        }
        for error in outcome.errors { text += "::error title=unitsmith::\(data(error))\n" }
        return text
    }

    private static func command(
        for finding: Finding, in file: LintedFile, _ document: UnitDocument?
    ) -> String {
        var properties = [("file", RelativePath.normalized(file.path))]
        if let document {
            let region = FindingRegion(finding.range, in: document)
            properties.append(("line", String(region.startLine)))
            properties.append(("endLine", String(region.endLine)))
            // GitHub refuses columns of a range that spans lines.
            if region.startLine == region.endLine {
                properties.append(("col", String(region.startColumn)))
                properties.append(("endColumn", String(region.endColumn)))
            }
        }
        properties.append(("title", "unitsmith \(finding.rule)"))
        let list = properties.map { "\($0.0)=\(property($0.1))" }.joined(separator: ",")
        let message = finding.message + (finding.help.map { "\n\($0)" } ?? "")
        return "::\(name(of: finding.severity)) \(list)::\(data(message))\n"
    }

    private static func name(of severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "notice"
        }
    }

    // MARK: Escapes

    private static func data(_ text: String) -> String {
        escaped(text, ["%", "\r", "\n"])
    }

    private static func property(_ text: String) -> String {
        escaped(text, ["%", "\r", "\n", ":", ","])
    }

    private static func escaped(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            guard special.contains(scalar) else {
                result.unicodeScalars.append(scalar)
                continue
            }
            let digits = String(scalar.value, radix: 16, uppercase: true)
            result += "%" + (digits.count == 1 ? "0" : "") + digits
        }
        return result
    }
}

/// Paths as reports name them: relative ones from the folder that the program runs in.
enum RelativePath {
    /// A path without `./` before it.
    static func normalized(_ path: String) -> String {
        var rest = path[...]
        while rest.hasPrefix("./") { rest = rest.dropFirst(2).drop { $0 == "/" } }
        return rest.isEmpty ? path : String(rest)
    }
}

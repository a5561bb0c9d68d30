import UnitLint
import UnitSyntax
import UnitValues

/// The text of `lint`, for people.
struct LintText {
    let style: TextStyle
    let showsSummary: Bool

    /// The findings of all files and, unless it is not wanted, one line that sums them up.
    func text(of outcome: LintOutcome) -> String {
        var text = ""
        for file in outcome.files {
            for finding in file.report.findings {
                text += self.text(of: finding, in: file)
            }
        }
        return text + (showsSummary ? summary(of: outcome) : "")
    }

    // MARK: One finding

    private func text(of finding: Finding, in file: LintedFile) -> String {
        let place = "\(file.path):\(finding.start.line):\(finding.start.column)"
        var text = style.bold(place + ":") + " " + label(of: finding.severity) + " "
        text += style.bold(finding.message) + " " + style.dim("[\(finding.rule)]") + "\n"
        text += excerpt(of: finding, in: file)
        if finding.targets != file.targets {
            let releases = sentenceList(finding.targets.map(\.description))
            text += note(finding.targets.count == 1 ? "release" : "releases", releases)
        }
        if let help = finding.help { text += note("help", help) }
        return text
    }

    private func label(of severity: Severity) -> String {
        switch severity {
        case .error: style.red("error:")
        case .warning: style.yellow("warning:")
        case .info: style.blue("info:")
        }
    }

    private func note(_ name: String, _ text: String) -> String {
        "      " + style.dim("=") + " " + style.bold(name + ":") + " " + text + "\n"
    }

    /// The physical line that a finding starts in, and a caret under what it is about.
    private func excerpt(of finding: Finding, in file: LintedFile) -> String {
        guard let document = file.document,
            let line = document.lines.first(where: {
                $0.range.contains(finding.range.lowerBound)
                    || $0.range.lowerBound == finding.range.lowerBound
            })
        else { return "" }
        let content = document.physicalLine(at: finding.range.lowerBound, in: line)
        let window = ExcerptWindow(
            line: document.bytes[content],
            marked: finding.range.clamped(to: content))
        let number = String(finding.start.line)
        let padding = String(repeating: " ", count: max(0, 4 - number.count))
        return padding + number + style.dim(" | ") + window.text + "\n"
            + "    " + style.dim(" | ") + window.indent
            + style.green("^" + String(repeating: "~", count: max(0, window.markedWidth - 1)))
            + "\n"
    }

    // MARK: The summary

    /// One line: how many files, for which releases, and what was found.
    func summary(of outcome: LintOutcome) -> String {
        let files = counted(outcome.files.count, "file")
        let findings = [Severity.error, .warning, .info].compactMap { severity -> String? in
            let number = outcome.count { $0.severity == severity }
            return number == 0 ? nil : counted(number, severity.rawValue)
        }
        let releases = sentenceList(outcome.targets.map(\.description))
        let result = findings.isEmpty ? "nothing found" : sentenceList(findings)
        return "\(files) checked for systemd \(releases): \(result)\n"
    }

    private func counted(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)" + (number == 1 ? "" : "s")
    }
}

import UnitLint
import UnitSyntax
import UnitValues

/// The text of `lint`, for people.
struct LintText {
    let style: TextStyle
    let showsSummary: Bool

    /// The findings of all files and, unless it is not wanted, one line that sums them up.
    func text(of outcome: LintOutcome) -> String {
        // Bytes, since a large tree has many findings, which are put together from many parts.
        var text: [UInt8] = []
        for file in outcome.files {
            for finding in file.report.findings { append(finding, in: file, to: &text) }
        }
        if showsSummary { text += summary(of: outcome).utf8 }
        return String(decoding: text, as: UTF8.self)
    }

    // MARK: One finding

    private func append(_ finding: Finding, in file: LintedFile, to text: inout [UInt8]) {
        let start = finding.start
        text += style.bold("\(file.path):\(start.line):\(start.column):").utf8
        text += " ".utf8
        text += label(of: finding.severity).utf8
        text += " ".utf8
        text += style.bold(finding.message).utf8
        text += " ".utf8
        text += style.dim("[\(finding.rule)]").utf8
        text += "\n".utf8
        appendExcerpt(of: finding, in: file, to: &text)
        if finding.targets != file.targets {
            let releases = sentenceList(finding.targets.map(\.description))
            append(note: finding.targets.count == 1 ? "release:" : "releases:", releases, to: &text)
        }
        if let help = finding.help { append(note: "help:", help, to: &text) }
    }

    private func label(of severity: Severity) -> String {
        switch severity {
        case .error: style.red("error:")
        case .warning: style.yellow("warning:")
        case .info: style.blue("info:")
        }
    }

    private func append(note name: String, _ note: String, to text: inout [UInt8]) {
        text += "      ".utf8
        text += style.dim("=").utf8
        text += " ".utf8
        text += style.bold(name).utf8
        text += " ".utf8
        text += note.utf8
        text += "\n".utf8
    }

    /// Adds the physical line that a finding starts in, and a caret under what it is about.
    private func appendExcerpt(
        of finding: Finding, in file: LintedFile, to text: inout [UInt8]
    ) {
        guard let document = file.document,
            let line = document.line(at: finding.range.lowerBound),
            line.range.contains(finding.range.lowerBound)
        else { return }
        let content = document.physicalLine(at: finding.range.lowerBound, in: line)
        let window = ExcerptWindow(
            line: document.bytes[content],
            marked: finding.range.clamped(to: content))
        let number = String(finding.start.line)
        let bar = style.dim(" | ")
        text += repeatElement(UInt8(ascii: " "), count: max(0, 4 - number.utf8.count))
        text += number.utf8
        text += bar.utf8
        text += window.text.utf8
        text += "\n    ".utf8
        text += bar.utf8
        text += window.indent.utf8
        var marks = [UInt8](repeating: UInt8(ascii: "~"), count: max(1, window.markedWidth))
        marks[0] = UInt8(ascii: "^")
        text += style.green(String(decoding: marks, as: UTF8.self)).utf8
        text += "\n".utf8
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

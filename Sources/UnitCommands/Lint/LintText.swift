import UnitLint
import UnitSyntax
import UnitValues

/// The text of `lint`, for people.
struct LintText {
    let style: TextStyle
    let showsSummary: Bool

    /// The findings of all files and, unless it is not wanted, one line that sums them up.
    func text(of outcome: LintOutcome) -> [UInt8] {
        let files = outcome.files.filter { !$0.report.findings.isEmpty }
        let texts = FileBatches.mapBatches(files) { { [self.text(of: $0)] } }
        var text: [UInt8] = []
        text.reserveCapacity(texts.reduce(80) { $0 + $1.count })
        for part in texts { text += part }
        // Of files that could not be read, the errors have said all.
        if showsSummary, !outcome.files.isEmpty || outcome.errors.isEmpty {
            text += summary(of: outcome).utf8
        }
        return text
    }

    /// The findings of some files.
    ///
    /// Bytes, since a large tree has many findings, which are put together from many parts.
    private func text(of files: [LintedFile]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(
            files.reduce(0) { $0 + $1.report.findings.count } * Self.usualLength)
        for file in files {
            for finding in file.report.findings { append(finding, in: file, to: &text) }
        }
        return text
    }

    /// About as many bytes as a finding takes.
    private static let usualLength = 320

    // MARK: One finding

    private func append(_ finding: Finding, in file: LintedFile, to text: inout [UInt8]) {
        style.append(.bold, to: &text) {
            $0.append(utf8: file.path)
            $0.append(UInt8(ascii: ":"))
            $0.append(decimal: finding.start.line)
            $0.append(UInt8(ascii: ":"))
            $0.append(decimal: finding.start.column)
            $0.append(UInt8(ascii: ":"))
        }
        text.append(UInt8(ascii: " "))
        append(finding.severity, to: &text)
        text.append(UInt8(ascii: " "))
        style.append(finding.message, .bold, to: &text)
        text.append(UInt8(ascii: " "))
        style.append(.dim, to: &text) {
            $0.append(UInt8(ascii: "["))
            $0.append(utf8: finding.rule)
            $0.append(UInt8(ascii: "]"))
        }
        text.append(UInt8(ascii: "\n"))
        appendExcerpt(of: finding, in: file, to: &text)
        if finding.targets != file.targets {
            let releases = sentenceList(finding.targets.map(\.description))
            append(note: finding.targets.count == 1 ? "release:" : "releases:", releases, to: &text)
        }
        if let help = finding.help { append(note: "help:", help, to: &text) }
    }

    private func append(_ severity: Severity, to text: inout [UInt8]) {
        switch severity {
        case .error: style.append("error:", .red, to: &text)
        case .warning: style.append("warning:", .yellow, to: &text)
        case .info: style.append("info:", .blue, to: &text)
        }
    }

    private func append(note name: String, _ note: String, to text: inout [UInt8]) {
        text.append(utf8: "      ")
        style.append("=", .dim, to: &text)
        text.append(UInt8(ascii: " "))
        style.append(name, .bold, to: &text)
        text.append(UInt8(ascii: " "))
        text.append(utf8: note)
        text.append(UInt8(ascii: "\n"))
    }

    /// Adds the physical line that a finding starts in, and a caret under what it is about.
    private func appendExcerpt(
        of finding: Finding, in file: LintedFile, to text: inout [UInt8]
    ) {
        guard let bytes = file.text, finding.range.lowerBound < bytes.count else { return }
        let content = UnitDocument.physicalLine(
            startingAt: finding.range.lowerBound - (finding.start.column - 1), of: bytes)
        let window = ExcerptWindow(
            line: bytes[content], marked: finding.range.clamped(to: content))
        text.append(decimal: finding.start.line, width: 4)
        style.append(" | ", .dim, to: &text)
        text += window.text
        text.append(utf8: "\n    ")
        style.append(" | ", .dim, to: &text)
        text += window.indent
        style.append(.green, to: &text) {
            $0.append(UInt8(ascii: "^"))
            $0 += repeatElement(UInt8(ascii: "~"), count: max(0, window.markedWidth - 1))
        }
        text.append(UInt8(ascii: "\n"))
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

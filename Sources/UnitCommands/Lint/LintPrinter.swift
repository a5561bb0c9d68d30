import ArgumentParser

/// Prints what `lint` found, and what it mended, where it was asked to.
struct LintPrinter {
    let format: LintFormat
    let color: ColorChoice
    let outputFile: String?
    let showsStatistics: Bool
    let showsSummary: Bool
    let fixMode: FixMode?

    /// Prints everything.
    ///
    /// - Throws: `ExitCode` when the output file cannot be written, which has been said then.
    func print(_ outcome: LintOutcome) throws {
        guard let fixMode else { return try write(report(outcome)) }
        let fixes = FixPrinter(style: style)
        Terminal.standardError.write(fixes.refusals(of: outcome))
        let summary = showsSummary ? fixes.summary(of: outcome, mode: fixMode) : ""
        guard fixMode.writesFiles else {
            try write(fixes.difference(of: outcome))
            Terminal.standardError.write(summary)
            return
        }
        let fixing = outcome.files.lazy.compactMap(\.fixing)
        if let mended = fixing.first(where: \.isStandardInput) {
            // What standard output takes is the text; the report must not get into it.
            Terminal.standardOutput.write(bytes: mended.result)
            if outputFile == nil {
                Terminal.standardError.write(bytes: report(outcome) + Array(summary.utf8))
                return
            }
        }
        try write(report(outcome) + Array((format == .text ? summary : "").utf8))
    }

    private var style: TextStyle {
        let isColored =
            color == .always
            || color == .auto && outputFile == nil && Terminal.standardOutput.takesColor
        return TextStyle(isColored: isColored)
    }

    private func report(_ outcome: LintOutcome) -> [UInt8] {
        let text = LintText(style: style, showsSummary: showsSummary)
        guard showsStatistics else { return format.render(outcome, text: text) }
        let statistics = LintStatistics(outcome).text()
        return Array((statistics + (showsSummary ? text.summary(of: outcome) : "")).utf8)
    }

    private func write(_ bytes: [UInt8]) throws {
        guard let outputFile else { return Terminal.standardOutput.write(bytes: bytes) }
        do {
            try OutputFile(path: outputFile).write(bytes)
        } catch {
            Terminal.standardError.write("unitsmith: \(error)\n")
            throw ExitCode(ExitStatus.couldNotRun.rawValue)
        }
    }
}

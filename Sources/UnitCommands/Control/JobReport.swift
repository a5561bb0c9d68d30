import SystemdBus

/// Prints what came of jobs.
struct JobReport {
    let session: ControlSession
    let outcomes: [JobOutcome]

    /// The exit status of all: a missing right before a missing unit, and that before a failure.
    var exitStatus: Int32 {
        let statuses = outcomes.map(\.exitStatus)
        return [
            ExitStatus.notPermitted, .noSuchUnit, .findings, .couldNotRun,
        ].map(\.rawValue).first { statuses.contains($0) } ?? 0
    }

    func write() {
        if session.isJSON {
            Terminal.standardOutput.write(json + "\n")
            return
        }
        for outcome in outcomes {
            let lines = lines(of: outcome)
            if outcome.hasFailed {
                Terminal.standardError.write(lines.map { $0 + "\n" }.joined())
            } else if !session.isQuiet {
                Terminal.standardOutput.write(lines.map { $0 + "\n" }.joined())
            }
        }
    }

    private func lines(of outcome: JobOutcome) -> [String] {
        if let error = outcome.error {
            var lines = ControlText.lines(for: error, verb: session.verb)
            lines =
                [session.style.red("failed") + "  " + lines[0]]
                + (outcome.suggestion.map { ["  did you mean '\($0)'?"] } ?? [])
                + lines.dropFirst().map { "  " + $0 }
            return lines
                + (outcome.diagnosis.map { DiagnosisText(style: session.style).details(of: $0) }
                    ?? [])
        }
        guard let status = outcome.status else {
            return ["\(session.style.green(outcome.text ?? "queued"))  \(outcome.unit)"]
        }
        var line = "\(outcome.unit): \(status.words)"
        if let pid = status.service?.mainPID { line += ", PID \(pid)" }
        line += ", after \(MeasureText.duration(outcome.duration))"
        let word: String
        if outcome.hasFailed {
            word = session.style.red("failed")
        } else if outcome.diagnosis != nil {
            word = session.style.yellow("skipped")
        } else {
            word = session.style.green("done")
        }
        var lines = ["\(word)  \(line)"]
        if status.needsDaemonReload {
            lines.append(
                "  the file of \(outcome.unit) has changed since systemd has read it; run "
                    + "'unitsmith daemon-reload'")
        }
        if let diagnosis = outcome.diagnosis {
            lines += DiagnosisText(style: session.style).lines(of: diagnosis)
        }
        return lines
    }

    private var json: String {
        var writer = JSONWriter()
        writer.object {
            $0.field("schema", 1)
            $0.field("verb", session.verb)
            $0.field("units", array: outcomes) { writer, outcome in
                writer.object { write(outcome, to: &$0) }
            }
        }
        return writer.text
    }

    private func write(_ outcome: JobOutcome, to writer: inout JSONWriter) {
        writer.field("unit", outcome.unit.rawValue)
        writer.field("ok", !outcome.hasFailed)
        writer.field("changed", outcome.hasChanged)
        writer.field("job", optional: outcome.result?.rawValue)
        writer.field("active", optional: outcome.status?.activeState.rawValue)
        writer.field("sub", optional: outcome.status?.subState.rawValue)
        writer.field("mainPID", optional: outcome.status?.service?.mainPID)
        writer.field(
            "milliseconds",
            optional: outcome.duration.components.seconds * 1000
                + outcome.duration.components.attoseconds / 1_000_000_000_000_000)
        if let error = outcome.error {
            writer.field(
                "error", object: { ControlJSON.write(error, verb: session.verb, to: &$0) })
        }
        if let suggestion = outcome.suggestion {
            writer.field("suggestion", suggestion.rawValue)
        }
        if let diagnosis = outcome.diagnosis {
            writer.field("diagnosis", object: { ControlJSON.write(diagnosis, to: &$0) })
        }
    }
}

/// A diagnosis, line by line.
struct DiagnosisText {
    let style: TextStyle

    func lines(of diagnosis: Diagnosis) -> [String] {
        ["  \(diagnosis.cause)"] + details(of: diagnosis)
    }

    /// What shows that it is so, the last messages, and what to try.
    func details(of diagnosis: Diagnosis) -> [String] {
        diagnosis.evidence.map { "  \($0)" }
            + diagnosis.journal.map { "  \(style.dim("|")) \(JournalText.line(for: $0))" }
            + diagnosis.next.map { "  try: \(style.bold($0))" }
    }
}

/// A message of the journal as a line.
enum JournalText {
    static func line(for entry: JournalEntry) -> String {
        let process = entry.pid.map { "[\($0)]" } ?? ""
        let speaker = entry.identifier.map { "\($0)\(process): " } ?? ""
        return "\(MeasureText.time(entry.time)) \(speaker)\(printable(entry.message))"
    }

    /// Control characters of a message must not steer the terminal.
    static func printable(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            let isControl = scalar.value < 0x20 && scalar != "\t" || (0x7F..<0xA0) ~= scalar.value
            result.unicodeScalars.append(isControl ? (scalar == "\n" ? " " : "\u{FFFD}") : scalar)
        }
        return result
    }
}

import UnitLint
import UnitSyntax

/// What `lint` prints of fixes.
struct FixPrinter {
    let style: TextStyle

    /// The differences that fixes make, in the order of the files.
    func difference(of outcome: LintOutcome) -> [UInt8] {
        outcome.files.compactMap(\.fixing).reduce(into: []) { bytes, fixing in
            guard fixing.isChanged else { return }
            bytes += DifferenceText.bytes(
                path: fixing.path, from: fixing.original, to: fixing.result, style: style)
        }
    }

    /// One line on what was, or would be, mended; empty when there was nothing.
    func summary(of outcome: LintOutcome, mode: FixMode) -> String {
        let changed = outcome.files.compactMap(\.fixing).filter(\.isChanged)
        let number = changed.reduce(0) { $0 + $1.fixed.count }
        guard number > 0 else { return mode.writesFiles ? "" : "nothing to mend\n" }
        let mistakes = "\(number) mistake" + (number == 1 ? "" : "s")
        let files = "\(changed.count) file" + (changed.count == 1 ? "" : "s")
        return "\(mode.writesFiles ? "mended" : "would mend") \(mistakes) in \(files)\n"
    }

    /// A sentence for each fix that was taken back.
    func refusals(of outcome: LintOutcome) -> String {
        outcome.files.compactMap(\.fixing).flatMap { fixing in
            fixing.refused.map { finding in
                "unitsmith: \(fixing.path): the fix of \(finding.rule) in line "
                    + "\(finding.start.line) was not made, since the file would be no better "
                    + "after it; mend it by hand\n"
            }
        }.joined()
    }
}

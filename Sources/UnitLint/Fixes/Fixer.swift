public import UnitModel
import UnitSyntax
import UnitValues

/// What became of a file whose mistakes were mended.
public struct FixOutcome: Sendable {
    /// The file after the fixes.
    public let file: UnitFile

    /// What is still to be said about it.
    public let report: FileReport

    /// The findings that were mended, by the rounds in which that happened; their fixes are
    /// ranges of the text as it was before the round.
    public let rounds: [[Finding]]

    /// The findings whose fix was not made, because the file would have been
    /// worse after it: the finding would have stayed, a release would have
    /// refused the unit, or lines that the fix has nothing to do with would have changed.
    public let refused: [Finding]
}

extension FixOutcome {
    /// The findings that were mended, in the order in which that happened.
    public var fixed: [Finding] { rounds.flatMap(\.self) }
}

/// Mends what a linter finds, until nothing is left to mend.
///
/// After every round the text is parsed and linted again; fixes after
/// which the file is not better are taken back.
public struct Fixer: Sendable {
    private let linter: Linter
    private let makesUnsafeFixes: Bool

    /// The most rounds; each makes every fix that does not touch another, so
    /// that more than a few mean two rules at odds.
    private static let roundLimit = 64

    /// A fixer for what a linter finds.
    ///
    /// - Parameters:
    ///   - linter: Says what is wrong.
    ///   - makesUnsafeFixes: Whether to make fixes too that may change what the author meant.
    public init(linter: Linter, makesUnsafeFixes: Bool = false) {
        self.linter = linter
        self.makesUnsafeFixes = makesUnsafeFixes
    }

    /// Mends a file.
    public func fix(_ file: UnitFile) -> FixOutcome {
        var state = FixState(file: file, report: linter.lint(file))
        for _ in 0..<Self.roundLimit {
            let candidates = state.report.findings.filter { finding in
                guard let fix = finding.fix, fix.isSafe || makesUnsafeFixes else { return false }
                return !state.refused.contains { $0.isSameMistake(as: finding) }
            }
            let selection = FixSelection(from: candidates)
            guard !selection.findings.isEmpty else { break }
            if let next = result(of: selection, on: state) {
                state.take(next.file, next.report, fixed: selection.findings)
            } else {
                makeOneByOne(selection.findings, on: &state)
            }
        }
        return FixOutcome(
            file: state.file, report: state.report, rounds: state.rounds, refused: state.refused)
    }

    /// Makes the first fix that leaves the file better, and refuses those before it.
    private func makeOneByOne(_ findings: [Finding], on state: inout FixState) {
        for finding in findings {
            let selection = FixSelection(from: [finding])
            if let next = result(of: selection, on: state) {
                state.take(next.file, next.report, fixed: selection.findings)
                return
            }
            state.refused.append(finding)
        }
    }

    /// The file after some fixes; nil when it is not better than before.
    private func result(
        of selection: FixSelection, on state: FixState
    ) -> (file: UnitFile, report: FileReport)? {
        guard let document = try? state.file.document.applying(selection.edits),
            document.keepsLines(of: state.file.document, outside: selection.edits)
        else { return nil }
        let file = UnitFile(document, name: state.file.name)
        let report = linter.lint(file)
        let refusing = Set(state.report.loadedBy).subtracting(report.loadedBy)
        guard refusing.isEmpty, Self.areGone(selection.findings, before: state.report, report)
        else { return nil }
        return (file, report)
    }

    /// Whether each finding is gone: there is one less of its kind for every one that was mended.
    private static func areGone(
        _ findings: [Finding], before: FileReport, _ after: FileReport
    ) -> Bool {
        findings.allSatisfy { finding in
            let mended = findings.count { $0.isSameMistake(as: finding) }
            let earlier = before.findings.count { $0.isSameMistake(as: finding) }
            return after.findings.count { $0.isSameMistake(as: finding) } <= earlier - mended
        }
    }
}

/// A file on its way through the rounds of a fixer.
private struct FixState {
    var file: UnitFile
    var report: FileReport
    var rounds: [[Finding]] = []
    var refused: [Finding] = []

    mutating func take(_ file: UnitFile, _ report: FileReport, fixed: [Finding]) {
        self.file = file
        self.report = report
        rounds.append(fixed)
    }
}

extension Finding {
    /// Whether another finding says the same, wherever it stands.
    fileprivate func isSameMistake(as other: Finding) -> Bool {
        rule == other.rule && message == other.message && targets == other.targets
    }
}

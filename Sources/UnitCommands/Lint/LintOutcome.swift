import UnitCatalog
import UnitLint
import UnitModel
import UnitSyntax
import UnitValues

/// What came of linting some paths.
struct LintOutcome: Sendable {
    let targets: [SystemdVersion]
    let files: [LintedFile]
    /// What could not be read, one sentence each.
    let errors: [String]

    /// Whether anything was found that matters at least so much.
    func hasFinding(atLeast severity: Severity) -> Bool {
        files.contains { $0.report.findings.contains { $0.severity >= severity } }
    }

    /// The number of findings that a condition holds for.
    func count(where condition: (Finding) -> Bool) -> Int {
        files.reduce(0) { $0 + $1.report.findings.count(where: condition) }
    }
}

/// One file with what was found in it.
///
/// An object, since it goes through several hands and is the same in all.
final class LintedFile: Sendable {
    /// The path as it was given or found.
    let path: String
    let kind: UnitKind
    /// The releases that it was judged for.
    let targets: [SystemdVersion]
    /// The text, where there is something to show of it.
    let document: UnitDocument?
    let report: FileReport
    /// What fixes made of it; nil when none were asked for.
    let fixing: FixedFile?

    /// A file that releases judged.
    init(
        _ file: UnitFile, path: String, targets: [SystemdVersion], report: FileReport,
        fixing: FixedFile? = nil
    ) {
        self.path = path
        kind = file.name.kind
        self.targets = targets
        document = report.findings.isEmpty ? nil : file.document
        self.report = report
        self.fixing = fixing
    }

    private init(_ other: LintedFile, report: FileReport, document: UnitDocument?) {
        path = other.path
        kind = other.kind
        targets = other.targets
        self.document = document
        self.report = report
        fixing = other.fixing
    }

    /// The file with another report.
    func with(_ report: FileReport, of file: UnitFile) -> LintedFile {
        LintedFile(self, report: report, document: report.findings.isEmpty ? nil : file.document)
    }

    /// The file with some of its findings.
    func with(_ report: FileReport) -> LintedFile {
        LintedFile(self, report: report, document: document)
    }
}

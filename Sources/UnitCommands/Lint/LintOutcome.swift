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
    /// The bytes, where there is something to show of them.
    let text: [UInt8]?
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
        text = report.findings.isEmpty ? nil : file.document.bytes
        self.report = report
        self.fixing = fixing
    }

    private init(_ other: LintedFile, report: FileReport, text: [UInt8]?) {
        path = other.path
        kind = other.kind
        targets = other.targets
        self.text = text
        self.report = report
        fixing = other.fixing
    }

    /// The lines of ``text``, read anew: in a large tree they take more memory than anything else.
    func document() -> UnitDocument? { text.map { UnitDocument(parsing: $0) } }

    /// The file with another report.
    func with(_ report: FileReport, of file: UnitFile) -> LintedFile {
        LintedFile(
            self, report: report, text: report.findings.isEmpty ? nil : file.document.bytes)
    }

    /// The file with some of its findings.
    func with(_ report: FileReport) -> LintedFile {
        LintedFile(self, report: report, text: text)
    }
}

import UnitCatalog
public import UnitModel
public import UnitSyntax
public import UnitValues

/// What a rule says about a place, before the place is looked up.
public struct Report {
    /// What is wrong.
    public var message: String
    /// What would be right, where the message does not say it.
    public var help: String?
    /// What systemd does about it.
    public var effect: FindingEffect
    /// What systemd's message names.
    public var scope: FindingScope
    /// The rule's own severity, unless this is given.
    public var severity: Severity?
    /// All releases that are asked for, unless these are given, in any order.
    public var targets: [SystemdVersion]?
    /// How to mend it.
    public var fix: Fix?

    /// A report on a line.
    public init(
        _ message: String, help: String? = nil, effect: FindingEffect,
        scope: FindingScope = .line, severity: Severity? = nil,
        targets: [SystemdVersion]? = nil, fix: Fix? = nil
    ) {
        self.message = message
        self.help = help
        self.effect = effect
        self.scope = scope
        self.severity = severity
        self.targets = targets
        self.fix = fix
    }
}

/// Collects what the rules find in one file.
public struct FindingSink {
    /// The releases that are asked for, in ascending order.
    public let targets: [SystemdVersion]

    /// What was found so far.
    public private(set) var findings: [Finding] = []

    private let file: UnitFile

    init(file: UnitFile, targets: [SystemdVersion]) {
        self.file = file
        self.targets = targets
    }

    /// Adds a finding about some bytes of a line.
    public mutating func report<Rule: LintRule>(
        _ rule: Rule.Type, _ report: Report, at range: Range<Int>, of line: UnitLine
    ) {
        let targets = report.targets?.sorted() ?? targets
        guard !targets.isEmpty else { return }
        let start = file.document.position(of: range.lowerBound, in: line)
        let last = max(range.lowerBound, range.upperBound - 1)
        let end = file.document.position(of: last, in: line)
        findings.append(
            Finding(
                rule: Rule.info.id,
                severity: report.severity ?? Rule.info.severity,
                message: report.message,
                help: report.help,
                effect: report.effect,
                scope: report.scope,
                targets: targets,
                start: start,
                end: SourcePosition(
                    line: line.lastLineNumber, column: end.column + (range.isEmpty ? 0 : 1)),
                range: range,
                fix: report.fix))
    }

    /// Adds a finding about the value of an assignment, which must come from the file itself.
    public mutating func report<Rule: LintRule>(
        _ rule: Rule.Type, _ report: Report, at assignment: EffectiveAssignment
    ) {
        let line = file.document.lines[assignment.origin.lineIndex]
        self.report(
            rule, report, at: assignment.range.isEmpty ? line.textRange : assignment.range, of: line
        )
    }

    /// Adds a finding about a part of the value of an assignment.
    ///
    /// - Parameters:
    ///   - rule: The rule that found it.
    ///   - report: What it says.
    ///   - part: Offsets into the value as systemd reads it, such as ``Word/range``.
    ///   - assignment: One that comes from the file itself.
    public mutating func report<Rule: LintRule>(
        _ rule: Rule.Type, _ report: Report, at part: Range<Int>, of assignment: EffectiveAssignment
    ) {
        self.report(
            rule, report, at: file.document.sourceRange(of: part, in: assignment.range),
            of: file.document.lines[assignment.origin.lineIndex])
    }
}

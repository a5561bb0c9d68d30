import UnitModel
import UnitSyntax

/// Collects what rules find in several files.
public struct CollectionSink {
    private var sinks: [FindingSink]

    /// The collection that is checked.
    private let collection: LintedCollection

    init(_ collection: LintedCollection) {
        self.collection = collection
        sinks = collection.files.map { FindingSink(file: $0.file, targets: $0.targets) }
    }

    /// What was found in a file; what a drop-in of several units says counts once.
    func findings(inFile number: Int) -> [Finding] {
        var seen: Set<Finding> = []
        return sinks[number].findings.filter { seen.insert($0).inserted }
    }

    /// Reports into the file that an assignment of a unit stands in.
    mutating func at(
        _ assignment: EffectiveAssignment, of unit: CollectedUnit,
        _ report: (inout FindingSink) -> Void
    ) {
        report(&sinks[unit.file(of: assignment)])
    }

    /// Adds advice of ours about a unit's name in a list.
    mutating func advise<Rule: LintRule>(
        _ rule: Rule.Type, _ message: String, help: String? = nil, severity: Severity? = nil,
        at named: NamedUnit, of unit: CollectedUnit
    ) {
        at(named.assignment, of: unit) {
            $0.advise(rule, message, help: help, severity: severity, at: named)
        }
    }

    /// Adds advice of ours about the value of an assignment.
    mutating func advise<Rule: LintRule>(
        _ rule: Rule.Type, _ message: String, help: String? = nil, severity: Severity? = nil,
        at assignment: EffectiveAssignment, of unit: CollectedUnit
    ) {
        at(assignment, of: unit) {
            $0.advise(rule, message, help: help, severity: severity, at: assignment)
        }
    }

    /// Adds a report about a value of a unit; one that is about none of them stands in its last
    /// file.
    mutating func report<Rule: LintRule>(
        _ rule: Rule.Type, _ report: Report, at place: UnitProblem.Place?, of unit: CollectedUnit
    ) {
        guard let place else {
            return self.report(rule, report, inFile: unit.files[unit.files.count - 1])
        }
        let number = unit.files[place.origin.source]
        let line = collection.files[number].file.document.lines[place.origin.lineIndex]
        sinks[number].report(
            rule, report, at: place.range.isEmpty ? line.textRange : place.range, of: line)
    }

    /// Adds a report about a file as a whole, at the first line that says something.
    mutating func report<Rule: LintRule>(_ rule: Rule.Type, _ report: Report, inFile number: Int) {
        let lines = collection.files[number].file.document.lines
        let first = lines.first { line in
            switch line.content {
            case .blank, .comment: false
            default: true
            }
        }
        guard let line = first ?? lines.first else { return }
        sinks[number].report(rule, report, at: line.textRange, of: line)
    }
}

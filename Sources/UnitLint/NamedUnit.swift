import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// A unit that a list of names in a file speaks of.
///
/// An object, since many rules look at the same names.
final class NamedUnit: Sendable {
    /// The name as it is written, specifiers included.
    let name: String
    /// The list that it stands in.
    let assignment: EffectiveAssignment
    /// Where in the list's value.
    let range: Range<Int>
    /// The directive that names it, such as `After`, as the file calls it.
    let directive: String
    /// What the directive is called today.
    let currentDirective: String

    fileprivate init(
        _ word: Word, in assignment: EffectiveAssignment, directive: String,
        currentDirective: String
    ) {
        name = word.text
        self.assignment = assignment
        range = word.range
        self.directive = directive
        self.currentDirective = currentDirective
    }

    /// Whether a directive names it.
    func isNamed(by directive: String, in section: SectionID) -> Bool {
        currentDirective == directive && assignment.directive.section == section
    }

    /// Whether the name ends in a suffix, such as `.target`.
    func isA(_ kind: UnitKind) -> Bool { name.hasSuffix(kind.suffix) }
}

/// The units that the dependencies of a unit, its `Sockets=` and its `[Install]` section name.
struct NamedUnits: Sendable {
    /// In the order of the lines.
    let all: [NamedUnit]

    /// The same, by the directives that name them.
    private let groups: [[NamedUnit]]

    init(of unit: EffectiveUnit) {
        var groups: [[NamedUnit]] = []
        all = unit.assignments.flatMap { assignment -> [NamedUnit] in
            switch assignment.directive.kind {
            case .unitDependencies, .socketUnits, .installAlias, .installDependencies,
                .installAlso:
                let words = unit.words(of: assignment)
                let known = groups.firstIndex {
                    $0[0].assignment.canonicalDirective == assignment.canonicalDirective
                }
                if let known {
                    groups[known] += words
                } else if !words.isEmpty {
                    groups.append(words)
                }
                return words
            default: return []
            }
        }
        self.groups = groups
    }

    /// The units that a directive of a section names.
    func named(by directive: String, in section: SectionID) -> [NamedUnit] {
        groups.first { $0[0].isNamed(by: directive, in: section) } ?? []
    }

    /// Whether some directives of `[Unit]` name a unit.
    func names(_ unit: String, in directives: [String]) -> Bool {
        directives.contains { directive in
            named(by: directive, in: .unit).contains { $0.name == unit }
        }
    }
}

extension EffectiveUnit {
    /// The words of a list, in order.
    func words(of directive: String, in section: SectionID) -> [NamedUnit] {
        values(of: directive, in: section).flatMap { words(of: $0) }
    }

    fileprivate func words(of assignment: EffectiveAssignment) -> [NamedUnit] {
        let words =
            (try? WordSplitter.words(of: text(of: assignment)[...], rules: [.keepBackslashes]))
            ?? []
        let directive = assignment.directive.name
        let current = assignment.canonicalDirective
        let currentDirective = current == assignment.directive ? directive : current.name
        return words.map {
            NamedUnit(
                $0, in: assignment, directive: directive, currentDirective: currentDirective)
        }
    }

    /// Whether systemd orders the unit after the basic system by itself.
    var hasDefaultDependencies: Bool { boolean("DefaultDependencies", in: .unit) ?? true }
}

extension FindingSink {
    /// Adds advice of ours about the value of an assignment.
    mutating func advise<Rule: LintRule>(
        _ rule: Rule.Type, _ message: String, help: String? = nil, severity: Severity? = nil,
        fix: Fix? = nil, at assignment: EffectiveAssignment
    ) {
        report(
            rule, Report(message, help: help, effect: .none, severity: severity, fix: fix),
            at: assignment)
    }

    /// Adds advice of ours about a unit's name in a list.
    mutating func advise<Rule: LintRule>(
        _ rule: Rule.Type, _ message: String, help: String? = nil, severity: Severity? = nil,
        fix: Fix? = nil, at unit: NamedUnit
    ) {
        report(
            rule, Report(message, help: help, effect: .none, severity: severity, fix: fix),
            at: unit.range, of: unit.assignment)
    }
}

extension Fix {
    /// A new line after the one of an assignment.
    static func inserting(
        line text: String, after assignment: EffectiveAssignment, in file: UnitFile,
        isSafe: Bool = true
    ) -> Fix {
        let line = file.document.lines[assignment.origin.lineIndex]
        let hasBreak = line.range.upperBound > line.textRange.upperBound
        return Fix(
            isSafe: isSafe, description: "add \(text)",
            edits: [
                TextEdit(
                    inserting: hasBreak ? text + "\n" : "\n" + text, at: line.range.upperBound)
            ])
    }

    /// The line of an assignment taken out.
    static func deletingLine(
        of assignment: EffectiveAssignment, in file: UnitFile, isSafe: Bool = true
    ) -> Fix {
        let line = file.document.lines[assignment.origin.lineIndex]
        return Fix(
            isSafe: isSafe, description: "delete the line",
            edits: [TextEdit(deleting: line.range)])
    }
}

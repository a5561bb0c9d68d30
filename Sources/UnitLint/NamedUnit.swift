import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// A unit that a list of names in a file speaks of.
struct NamedUnit {
    /// The name as it is written, specifiers included.
    let name: String
    /// The list that it stands in.
    let assignment: EffectiveAssignment
    /// Where in the list's value.
    let range: Range<Int>

    /// The directive that names it, such as `After`.
    var directive: String { assignment.directive.name }

    /// Whether the name ends in a suffix, such as `.target`.
    func isA(_ kind: UnitKind) -> Bool { name.hasSuffix(kind.suffix) }
}

extension EffectiveUnit {
    /// The units that some directives of a section name, in order.
    func unitsNamed(by directives: String..., in section: SectionID = .unit) -> [NamedUnit] {
        directives.flatMap { unitsNamed(by: $0, in: section) }
    }

    private func unitsNamed(by directive: String, in section: SectionID) -> [NamedUnit] {
        values(of: directive, in: section).flatMap { assignment -> [NamedUnit] in
            let words =
                (try? WordSplitter.words(
                    of: text(of: assignment)[...], rules: [.keepBackslashes])) ?? []
            return words.map {
                NamedUnit(name: $0.text, assignment: assignment, range: $0.range)
            }
        }
    }

    /// Whether some directives of `[Unit]` name a unit.
    func names(_ unit: String, in directives: [String]) -> Bool {
        directives.contains { directive in
            unitsNamed(by: directive).contains { $0.name == unit }
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

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

    fileprivate init(_ unit: ListedName, in assignment: EffectiveAssignment) {
        name = unit.name
        self.assignment = assignment
        range = unit.range
    }

    /// The directive that names it, such as `After`, as the file calls it.
    var directive: String { assignment.directive.name }

    /// What the directive is called today.
    var currentDirective: String { assignment.canonicalDirective.name }

    /// Whether a directive names it.
    func isNamed(by directive: String, in section: SectionID) -> Bool {
        assignment.directive.section == section && currentDirective == directive
    }

    /// Whether the name ends in a suffix, such as `.target`.
    func isA(_ kind: UnitKind) -> Bool { name.hasSuffix(kind.suffix) }
}

/// The units that the dependencies of a unit, its `Sockets=` and its `[Install]` section name.
struct NamedUnits: Sendable {
    /// In the order of the lines.
    let all: [NamedUnit]

    /// The keys of the directives that name units.
    private let keys: [DirectiveKey]
    /// What each of them names.
    private let groups: [[NamedUnit]]

    init(of unit: EffectiveUnit) {
        var all: [NamedUnit] = []
        var keys: [DirectiveKey] = []
        var groups: [[NamedUnit]] = []
        for assignment in unit.assignments where assignment.directive.listsUnits {
            let units = assignment.units
            guard !units.isEmpty else { continue }
            all += units
            let key = DirectiveKey(assignment.canonicalDirective)
            if let known = keys.firstIndex(of: key) {
                groups[known] += units
            } else {
                keys.append(key)
                groups.append(units)
            }
        }
        self.all = all
        self.keys = keys
        self.groups = groups
    }

    /// The units that the directive of a key names.
    func named(by key: DirectiveKey) -> [NamedUnit] {
        keys.firstIndex(of: key).map { groups[$0] } ?? []
    }

    /// Whether some directives of `[Unit]` name a unit.
    func names(_ unit: String, in directives: [String]) -> Bool {
        directives.contains { directive in
            named(by: DirectiveKey(directive, in: .unit)).contains { $0.name == unit }
        }
    }
}

extension EffectiveUnit {
    /// The words of a list, in order.
    func words(of directive: String, in section: SectionID) -> [NamedUnit] {
        values(of: directive, in: section).flatMap { assignment in
            ListedName.list(in: text(of: assignment)).map { NamedUnit($0, in: assignment) }
        }
    }

    /// Whether a name is that of the unit but for its type, as `web.socket` is for `web.service`,
    /// and `web@%i.socket` for `web@.service`.
    func isNamesake(_ name: String) -> Bool {
        guard let other = UnitKind(fileName: name), other != kind else { return false }
        let stem = context.unitName.dropLast(kind.suffix.utf8.count)
        guard let at = stem.utf8.firstIndex(of: UInt8(ascii: "@")) else {
            return name.dropLast(other.suffix.utf8.count) == stem
        }
        return name.hasPrefix(stem[...at])
    }

    /// Whether systemd orders the unit after the basic system by itself.
    var hasDefaultDependencies: Bool { boolean("DefaultDependencies", in: .unit) ?? true }
}

extension EffectiveAssignment {
    /// The units that a list names.
    fileprivate var units: [NamedUnit] { listedNames.map { NamedUnit($0, in: self) } }
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

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
    /// Whether there may be a specifier in the name.
    let hasPercent: Bool

    fileprivate init(_ unit: ListedName, in assignment: EffectiveAssignment) {
        name = unit.name
        self.assignment = assignment
        range = unit.range
        hasPercent = unit.hasPercent
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

    /// The keys of the directives that name them, at the same indices.
    private let keys: [DirectiveKey]

    init(of unit: EffectiveUnit) {
        var all: [NamedUnit] = []
        var keys: [DirectiveKey] = []
        let assignments = unit.assignments
        // By index, since an iterator holds each of them.
        for index in assignments.indices where assignments[index].directive.listsUnits {
            let assignment = assignments[index]
            let names = assignment.listedNames
            let key = DirectiveKey(assignment.canonicalDirective)
            if all.isEmpty {
                // Most units name one in each of some more lists.
                all.reserveCapacity(names.count + 6)
                keys.reserveCapacity(names.count + 6)
            }
            for name in names {
                all.append(NamedUnit(name, in: assignment))
                keys.append(key)
            }
        }
        self.all = all
        self.keys = keys
    }

    /// Adds the units that the directive of a key names.
    func append(unitsOf directive: DirectiveKey, to units: inout [NamedUnit]) {
        for index in all.indices where keys[index].number == directive.number {
            units.append(all[index])
        }
    }

    /// The units that a line of the same directive, or the same line, has named before.
    var repeated: [NamedUnit] {
        // Most units name so few that looking at all is quicker than hashing each.
        guard all.count > 16 else {
            return all.indices.compactMap { isRepeated($0) ? all[$0] : nil }
        }
        var seen: [DirectiveKey: Set<String>] = [:]
        return all.indices.compactMap { index in
            seen[keys[index], default: []].insert(all[index].name).inserted ? nil : all[index]
        }
    }

    private func isRepeated(_ index: Int) -> Bool {
        (0..<index).contains {
            keys[$0].number == keys[index].number && all[$0].name == all[index].name
        }
    }

    /// Whether the directive of a key names a unit.
    func names(_ unit: String, by directive: DirectiveKey) -> Bool {
        all.indices.contains { keys[$0].number == directive.number && all[$0].name == unit }
    }

    /// Whether some directives of `[Unit]` name a unit.
    func names(_ unit: String, in directives: [String]) -> Bool {
        directives.contains { names(unit, by: DirectiveKey($0, in: .unit)) }
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

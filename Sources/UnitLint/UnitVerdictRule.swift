import UnitModel
import UnitSyntax
import UnitValues

/// A rule for one mistake that systemd finds in a unit as a whole, when it has read all of it.
protocol UnitVerdictRule: LintRule {
    /// The mistake; the rule's id is its name.
    static var mistake: UnitMistake { get }
}

extension UnitVerdictRule {
    /// Reports what the releases say, once for all that say the same.
    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for (problem, targets) in unit.problems where problem.mistake == Self.mistake {
            guard let (range, line) = unit.place(of: problem) else { continue }
            sink.report(
                Self.self,
                Report(
                    problem.message, help: problem.help, effect: FindingEffect(problem.effect),
                    scope: .unit, targets: targets),
                at: range, of: line)
        }
    }
}

extension RevisableRule where Self: UnitVerdictRule {
    /// What is wrong with a fragment, its drop-ins may mend.
    func isExcused(_ unit: CollectedUnit, in collection: LintedCollection) -> Bool {
        guard unit.files.count > 1 else { return false }
        return collection.verdicts(on: unit, withDropIns: true).allSatisfy { verdict in
            !verdict.problems.contains { $0.mistake == Self.mistake }
        }
    }
}

extension LintedUnit {
    /// The bytes that a problem is about: a value, the header of a section in which something
    /// is missing, or the first line of the file.
    fileprivate func place(of problem: UnitProblem) -> (range: Range<Int>, line: UnitLine)? {
        let lines = file.document.lines
        if let place = problem.place {
            let line = lines[place.origin.lineIndex]
            return (place.range.isEmpty ? line.textRange : place.range, line)
        }
        let header = zip(lines, file.entries).first { line, entry in
            guard case .section = line.content else { return false }
            return entry.place == .section(problem.section)
        }
        guard let line = header?.0 ?? lines.first else { return nil }
        return (line.textRange, line)
    }
}

extension FindingEffect {
    /// What a problem with the unit of the file comes to.
    fileprivate init(_ effect: ValueEffect) {
        self =
            switch effect {
            case .noted: .noted
            case .ignored: .ignored
            case .fatal: .fatal
            }
    }
}

import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a directive with one value that is set twice in one file.
struct RepeatedDirective: LintRule {
    static let info = RuleInfo(
        id: "repeated-directive",
        severity: .warning,
        summary: "a directive that holds one value and is set twice in one file",
        rationale: """
            The last line wins without a message. Whoever changes the first one wonders why nothing happens.
            """,
        flagged: ["[Service]\nExecStart=/usr/bin/web\nUser=a\nUser=b\n"],
        accepted: ["[Service]\nExecStart=/usr/bin/web\nEnvironment=A=1\nEnvironment=B=2\n"],
        reference: "systemd.syntax(7)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard let newest = unit.readings.last, let target = newest.targets.last else { return }
        let lines = newest.reading.lines
        var earlier: [Int] = []
        var numbers: [Int32] = []
        earlier.reserveCapacity(lines.count)
        numbers.reserveCapacity(lines.count)
        // By index, since an iterator copies each line.
        for index in lines.indices {
            let directive = lines[index].directive
            // An empty value first takes back what is set elsewhere, or comes after all as a reset.
            // Of the units that a timer or path starts, the first one counts; a rule of its own says so.
            guard directive.section != .install, !directive.isList(in: target.number),
                !lines[index].range.isEmpty, directive.kind != .triggerUnit
            else { continue }
            // A unit has so few that looking at all of them is quicker than hashing each.
            guard let known = numbers.firstIndex(of: directive.number) else {
                earlier.append(index)
                numbers.append(directive.number)
                continue
            }
            let replaced = lines[earlier[known]]
            if replaced.reading.value != nil {
                report(replaced, replacedBy: lines[index], in: unit.file, into: &sink)
            }
            earlier[known] = index
        }
    }

    private func report(
        _ earlier: LineReading, replacedBy later: LineReading, in file: UnitFile,
        into sink: inout FindingSink
    ) {
        let line = file.document.lines[earlier.lineIndex]
        let laterNumber = file.document.lines[later.lineIndex].lastLineNumber
        sink.report(
            Self.self,
            Report(
                "line \(laterNumber) replaces this \(earlier.directive.name)=",
                help: "keep the one that is meant", effect: .none),
            at: line.textRange, of: line)
    }
}

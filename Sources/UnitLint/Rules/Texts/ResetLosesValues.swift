import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags an empty assignment that throws away what the same file set before.
struct ResetLosesValues: LintRule {
    static let info = RuleInfo(
        id: "reset-loses-values",
        severity: .warning,
        summary: "an empty assignment after lines of the same list in one file",
        rationale: """
            An empty value empties the list. In a drop-in that is how to replace it; after lines of the same \
            file it makes those lines useless.
            """,
        flagged: ["[Service]\nExecStart=/usr/bin/web\nEnvironment=A=1\nEnvironment=\n"],
        accepted: ["[Service]\nExecStart=\nExecStart=/usr/bin/web\n"],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard let newest = unit.readings.last, let target = newest.targets.last,
            newest.reading.lines.contains(where: { $0.range.isEmpty })
        else { return }
        // By number; a unit has so few that looking at all is quicker than hashing each.
        var isSet: [Int32] = []
        for line in newest.reading.lines where line.directive.isList(in: target.number) {
            guard line.range.isEmpty else {
                if !isSet.contains(line.directive.number) { isSet.append(line.directive.number) }
                continue
            }
            guard line.directive.emptyResets, isSet.contains(line.directive.number) else {
                continue
            }
            isSet.removeAll { $0 == line.directive.number }
            let source = unit.file.document.lines[line.lineIndex]
            sink.report(
                Self.self,
                Report(
                    "this takes back every \(line.directive.name)= above it",
                    help: "drop it, or the lines above", effect: .none),
                at: source.textRange, of: source)
        }
    }
}

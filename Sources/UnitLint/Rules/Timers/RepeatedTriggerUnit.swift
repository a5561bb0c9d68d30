import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a second `Unit=` of a timer or path.
struct RepeatedTriggerUnit: LintRule {
    static let info = RuleInfo(
        id: "repeated-trigger-unit",
        severity: .error,
        summary: "a second `Unit=` in a timer or path",
        rationale: """
            A timer and a path start one unit. Unlike with other directives the first one counts, \
            and systemd drops all later ones, an empty one too.
            """,
        exampleName: "example.timer",
        flagged: [
            "[Timer]\nOnCalendar=daily\nUnit=a.service\nUnit=b.service\n",
            "[Timer]\nOnCalendar=daily\nUnit=a.service\nUnit=\n",
        ],
        accepted: ["[Timer]\nOnCalendar=daily\nUnit=a.service\n"],
        reference: "systemd.timer(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard unit.newest.kind == .timer || unit.newest.kind == .path else { return }
        var repeated: [Int: [SystemdVersion]] = [:]
        for group in unit.readings {
            var hasUnit = false
            for line in group.reading.lines where line.directive.kind == .triggerUnit {
                if hasUnit {
                    repeated[line.lineIndex, default: []].append(contentsOf: group.targets)
                }
                hasUnit = hasUnit || line.reading.value != nil
            }
        }
        for (index, targets) in repeated.sorted(by: { $0.key < $1.key }) {
            let line = unit.file.document.lines[index]
            sink.report(
                Self.self,
                Report(
                    "a second Unit= is ignored; the first one counts",
                    help: "keep the one that is meant", effect: .ignored, targets: targets),
                at: line.textRange, of: line)
        }
    }
}

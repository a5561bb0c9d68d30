import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags limits of starts in `[Service]`, where only old names are read.
struct LegacyStartLimit: LintRule {
    static let info = RuleInfo(
        id: "legacy-start-limit",
        severity: .warning,
        summary: "StartLimitBurst= and its like in [Service]",
        rationale: """
            They moved to `[Unit]` in systemd 229. The old place is still read for old files, but not for \
            `StartLimitIntervalSec=`, so that half of the settings may hold.
            """,
        flagged: ["[Service]\nExecStart=/usr/bin/web\nStartLimitBurst=3\n"],
        accepted: ["[Unit]\nStartLimitBurst=3\n[Service]\nExecStart=/usr/bin/web\n"],
        reference: "systemd.unit(5)")

    private static let names: WordSet = [
        "StartLimitBurst", "StartLimitInterval", "StartLimitAction", "FailureAction",
        "RebootArgument",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard Self.names.words.contains(where: { !unit.newest.lacks($0, in: .service) }) else {
            return
        }
        let assignments = unit.newest.assignments
        for index in assignments.indices
        where assignments[index].directive.section == .service
            && assignments[index].directive.isAlias
            && Self.names.contains(assignments[index].directive.name)
        {
            let line = assignments[index]
            let current =
                Catalog.shared.replacement(for: line.directive)?.name ?? line.directive.name
            sink.advise(
                Self.self, "\(line.directive.name)= belongs in [Unit]",
                help: "write \(current)= in [Unit]", at: line)
        }
    }
}

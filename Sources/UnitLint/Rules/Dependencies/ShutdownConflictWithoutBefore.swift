import UnitCatalog
import UnitModel

/// Flags a conflict with the shutdown that is not ordered before it.
struct ShutdownConflictWithoutBefore: LintRule {
    static let info = RuleInfo(
        id: "shutdown-conflict-without-before",
        severity: .warning,
        summary: "Conflicts=shutdown.target without Before=shutdown.target",
        rationale: """
            With `DefaultDependencies=no` both lines have to be written by hand. Without the order the \
            shutdown does not wait until the unit has stopped.
            """,
        flagged: ["[Unit]\nDefaultDependencies=no\nConflicts=shutdown.target\n"],
        accepted: [
            "[Unit]\nDefaultDependencies=no\nConflicts=shutdown.target\nBefore=shutdown.target\n"
        ],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        // A target has nothing to stop.
        guard !unit.newest.hasDefaultDependencies, unit.newest.kind != .target,
            let conflict = unit.unitsNamed(by: "Conflicts").first(where: {
                $0.name == "shutdown.target"
            }),
            !unit.names("shutdown.target", in: ["Before"])
        else { return }
        sink.advise(
            Self.self, "the shutdown does not wait for this unit to stop",
            help: "add Before=shutdown.target",
            fix: .inserting(
                line: "Before=shutdown.target", after: conflict.assignment, in: unit.file),
            at: conflict)
    }
}

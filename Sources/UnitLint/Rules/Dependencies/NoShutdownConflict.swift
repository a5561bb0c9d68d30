import UnitCatalog
import UnitModel

/// Flags a unit without default dependencies that a shutdown does not stop.
struct NoShutdownConflict: LintRule {
    static let info = RuleInfo(
        id: "no-shutdown-conflict",
        severity: .info,
        summary: "DefaultDependencies=no without Conflicts=shutdown.target",
        rationale: """
            Without the default dependencies nothing stops the unit at shutdown: its processes are \
            killed at the very end, and its stop commands are not run.
            """,
        flagged: ["[Unit]\nDefaultDependencies=no\n[Service]\nExecStart=/bin/true\n"],
        accepted: [
            "[Unit]\nDefaultDependencies=no\nConflicts=shutdown.target\nBefore=shutdown.target\n"
        ],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard !unit.isDropIn, !unit.newest.hasDefaultDependencies,
            let line = unit.newest.last("DefaultDependencies", in: .unit),
            !unit.names("shutdown.target", in: ["Conflicts", "Before"]),
            [.service, .socket, .timer, .path].contains(unit.newest.kind)
        else { return }
        sink.advise(
            Self.self, "nothing stops this unit at shutdown",
            help: "add Conflicts=shutdown.target and Before=shutdown.target", at: line)
    }
}

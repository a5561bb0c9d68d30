import UnitCatalog
import UnitModel

/// Flags settings that leave processes behind when a service stops.
struct LeftoverProcesses: LintRule {
    static let info = RuleInfo(
        id: "leftover-processes",
        severity: .warning,
        summary: "KillMode=process or none, or SendSIGKILL=no",
        rationale: """
            Processes that outlive the service are not watched by anyone: they hold its files, \
            ports and memory, and the next start runs beside them. `KillMode=mixed` stops the main \
            process gently and all others in the end.
            """,
        flagged: [
            "[Service]\nExecStart=/usr/bin/web\nKillMode=process\n",
            "[Service]\nExecStart=/usr/bin/web\nSendSIGKILL=no\n",
        ],
        accepted: ["[Service]\nExecStart=/usr/bin/web\nKillMode=mixed\n"],
        reference: "systemd.kill(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard unit.newest.kind == .service else { return }
        if let mode = unit.newest.word("KillMode", in: .service),
            mode == "process" || mode == "none",
            let line = unit.newest.last("KillMode", in: .service)
        {
            sink.advise(
                Self.self, "KillMode=\(mode) leaves processes of the service running",
                help: "KillMode=mixed stops the main process first and then the rest", at: line)
        }
        if unit.newest.boolean("SendSIGKILL", in: .service) == false,
            let line = unit.newest.last("SendSIGKILL", in: .service)
        {
            sink.advise(
                Self.self, "a process that does not stop is left running", help: "drop the line",
                at: line)
        }
    }
}

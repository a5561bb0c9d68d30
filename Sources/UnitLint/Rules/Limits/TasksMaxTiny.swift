import UnitCatalog
import UnitModel

/// Flags a limit of tasks that leaves no room for a second thread.
struct TasksMaxTiny: LintRule {
    static let info = RuleInfo(
        id: "tasks-max-tiny",
        severity: .warning,
        summary: "TasksMax=1",
        rationale: """
            Threads count as tasks. With one, a process can start neither a thread nor a child: shells, \
            and everything with a runtime of its own, fail.
            """,
        flagged: ["[Service]\nExecStart=/usr/bin/web\nTasksMax=1\n"],
        accepted: ["[Service]\nExecStart=/usr/bin/web\nTasksMax=64\n"],
        reference: "systemd.resource-control(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard let line = unit.newest.last("TasksMax", in: .service),
            unit.newest.text(of: line).elementsEqual("1".utf8)
        else { return }
        sink.advise(
            Self.self, "the service can start neither a thread nor a child",
            help: "allow a few more",
            at: line)
    }
}

import SystemdBus

/// JSON of the verbs of control, schema 1.
enum ControlJSON {
    static func write(_ error: BusError, verb: String, to writer: inout JSONWriter) {
        writer.field("name", error.name.rawValue)
        writer.field("message", error.description)
        writer.field("advice", optional: error.advice)
        if error.isPermission {
            writer.field("polkitAction", PermissionAdvice.action(of: verb))
            writer.field("help", array: PermissionAdvice(error, verb: verb).lines) {
                $0.value($1)
            }
        }
    }

    static func write(_ diagnosis: Diagnosis, to writer: inout JSONWriter) {
        writer.field("kind", diagnosis.kind)
        writer.field("cause", diagnosis.cause)
        writer.field("evidence", array: diagnosis.evidence) { $0.value($1) }
        writer.field("journal", array: diagnosis.journal) { writer, entry in
            writer.object { write(entry, to: &$0) }
        }
        writer.field("next", array: diagnosis.next) { $0.value($1) }
    }

    static func write(_ entry: JournalEntry, to writer: inout JSONWriter) {
        writer.field("time", optional: entry.time.microsecondsSince1970)
        writer.field("unit", optional: entry.unit)
        writer.field("identifier", optional: entry.identifier)
        writer.field("pid", optional: entry.pid)
        writer.field("priority", optional: entry.priority)
        writer.field("message", entry.message)
    }

    static func write(_ status: UnitStatus, to writer: inout JSONWriter) {
        writer.field("unit", status.name.rawValue)
        writer.field("description", status.description)
        writer.field("load", status.loadState.rawValue)
        writer.field("active", status.activeState.rawValue)
        writer.field("sub", status.subState.rawValue)
        writer.field("since", optional: status.stateSince?.microsecondsSince1970)
        writer.field("result", optional: status.result?.rawValue)
        writer.field("enabled", optional: status.fileState?.rawValue)
        writer.field("fragment", optional: status.fragmentPath)
        writer.field("dropIns", array: status.dropInPaths) { $0.value($1) }
        writer.field("needsDaemonReload", status.needsDaemonReload)
        writer.field("invocation", optional: status.invocation?.description)
        writer.field("job", optional: status.jobID)
        writer.field("mainPID", optional: status.service?.mainPID)
        writer.field("restarts", optional: status.service?.restarts)
        writer.field("statusText", optional: status.service?.statusText)
        writer.field("exit", optional: status.service?.mainExit?.words)
        writer.field("memory", optional: status.resources.memory)
        writer.field("memoryPeak", optional: status.resources.memoryPeak)
        writer.field("cpuMicroseconds", optional: status.resources.cpu.map(microseconds))
        writer.field("tasks", optional: status.resources.tasks)
        writer.field("tasksLimit", optional: status.resources.tasksLimit)
        writer.field("triggeredBy", array: status.triggeredBy) { $0.value($1.rawValue) }
    }

    private static func microseconds(_ duration: Duration) -> Int64 {
        let (seconds, attoseconds) = duration.components
        return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    }
}

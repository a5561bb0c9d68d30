import UnitCatalog
import UnitValues

/// What units of each type but services get.
extension Dependencies {
    mutating func addOfSocket(from sheet: PropertySheet) {
        if sheet.isTrue("DefaultDependencies") {
            addUntilShutdown(after: "sysinit.target")
            add("sockets.target", to: "Before")
        }
        addSlice(from: sheet)
        // With a service for each connection there is none to wait for.
        if sheet.setting("Accept") != .boolean(true) { addTriggered("Service", from: sheet) }
        if Self.commands.contains(where: { !sheet.unit.values(of: $0, in: .socket).isEmpty }) {
            addExecution(from: sheet)
        }
    }

    private static let commands = ["ExecStartPre", "ExecStartPost", "ExecStopPre", "ExecStopPost"]

    mutating func addOfTimer(from sheet: PropertySheet) {
        if sheet.isTrue("DefaultDependencies") {
            addUntilShutdown(after: "sysinit.target")
            add("timers.target", to: "Before")
            let hasCalendar = sheet.unit.assignments.contains {
                if case .timer(.calendar) = $0.value { return true }
                return false
            }
            if hasCalendar {
                add("time-sync.target", to: "After")
                add("time-set.target", to: "After")
            }
        }
        addTriggered("Unit", from: sheet)
    }

    mutating func addOfPath(from sheet: PropertySheet) {
        if sheet.isTrue("DefaultDependencies") {
            addUntilShutdown(after: "sysinit.target")
            add("paths.target", to: "Before")
        }
        addTriggered("Unit", from: sheet)
    }

    mutating func addOfSlice(from sheet: PropertySheet) {
        addSlice(from: sheet)
        guard sheet.isTrue("DefaultDependencies") else { return }
        add("shutdown.target", to: "Conflicts", "Before")
    }

    mutating func addOfTarget(from sheet: PropertySheet) {
        if sheet.isTrue("DefaultDependencies") { add("shutdown.target", to: "Conflicts", "Before") }
        // A target waits for what it wants, if that is there and does not wait for the target.
        forget("After")
    }

    /// Between the start of the system and its end.
    private mutating func addUntilShutdown(after target: String) {
        add(target, to: "Requires", "After")
        add("shutdown.target", to: "Conflicts", "Before")
    }

    /// What the unit starts: what it names, or the service with its name.
    private mutating func addTriggered(_ directive: String, from sheet: PropertySheet) {
        if case .unitName(let name) = sheet.setting(directive) {
            add(name.text, to: "Before", "Triggers")
        } else if let name = UnitName(sheet.unit.context.unitName) {
            add(name.stem + ".service", to: "Before", "Triggers")
        }
    }

    /// What whoever runs commands waits for.
    mutating func addExecution(from sheet: PropertySheet) {
        addMounts(from: sheet)
        addTemporaryFiles(from: sheet)
        addJournal(from: sheet)
        addModules(from: sheet)
    }
}

extension PropertySheet {
    /// The value of a directive of the unit's own section; nil when it has none.
    func setting(_ name: String) -> DirectiveValue? {
        unit.last(name, in: unit.kind.ownSection)?.value
    }
}

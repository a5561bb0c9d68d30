import UnitValues

/// What follows for scheduling, logging and limits.
enum SchedulingRules {
    static let all: [ImpliedProperties.Rule] = [
        combineSyslogPriority, chooseIOClass, boundPriority, chooseNUMAPolicy, resetTimerSlack,
        limitEffectively,
    ]

    /// Facility and level are one number to syslog(3).
    private static func combineSyslogPriority(_ sheet: inout PropertySheet) {
        guard let facility = sheet.number("SyslogFacility"), let level = sheet.number("SyslogLevel")
        else { return }
        sheet.set("SyslogPriority", to: .number(facility << 3 | level))
    }

    /// No class means the usual one to the kernel.
    private static func chooseIOClass(_ sheet: inout PropertySheet) {
        guard sheet.release >= 249 else {
            // What is not set is what the manager itself has: no class at all.
            if sheet.isAssigned("IOSchedulingPriority"), !sheet.isAssigned("IOSchedulingClass") {
                sheet.set("IOSchedulingClass", to: .number(2))
            }
            return
        }
        guard sheet.number("IOSchedulingClass") == 0 else { return }
        sheet.set("IOSchedulingClass", to: .number(2))
        sheet.set("IOSchedulingPriority", to: .number(4))
    }

    /// Each policy has its own range of priorities.
    private static func boundPriority(_ sheet: inout PropertySheet) {
        guard let policy = sheet.number("CPUSchedulingPolicy") else { return }
        // `fifo` and `rr` have 1 to 99, the others nothing to choose; what the kernel does
        // not know has no range at all.
        switch policy {
        case 1, 2:
            if sheet.number("CPUSchedulingPriority") == 0 {
                sheet.set("CPUSchedulingPriority", to: .number(1))
            }
        case 0, 3, 5, 6, 7: break
        default: sheet.set("CPUSchedulingPriority", to: .negative(-1))
        }
    }

    /// A mask alone asks for its nodes to be preferred.
    private static func chooseNUMAPolicy(_ sheet: inout PropertySheet) {
        guard !sheet.isAssigned("NUMAPolicy"), sheet.hasElements("NUMAMask") else { return }
        sheet.set("NUMAPolicy", to: .number(1))
    }

    /// Without a limit the slack is what the manager itself has.
    private static func resetTimerSlack(_ sheet: inout PropertySheet) {
        guard sheet.number("TimerSlackNSec") == .max,
            let usual = sheet.defaultValue(of: "TimerSlackNSec")
        else { return }
        sheet.set("TimerSlackNSec", to: usual)
    }

    /// The strictest limit of the unit and the groups above it; only the unit's is known here.
    private static func limitEffectively(_ sheet: inout PropertySheet) {
        var available: UInt64?
        for (limit, effective) in [
            ("MemoryMax", "EffectiveMemoryMax"), ("MemoryHigh", "EffectiveMemoryHigh"),
        ] {
            guard let number = sheet.number(limit), number != .max else { continue }
            sheet.set(effective, to: .number(number))
            available = min(available ?? .max, number)
        }
        if let available, sheet.release >= 262 {
            sheet.set("MemoryAvailable", to: .number(available))
        }
        if let tasks = sheet.number("TasksMax"), tasks != .max {
            sheet.set("EffectiveTasksMax", to: .number(tasks))
        }
    }
}

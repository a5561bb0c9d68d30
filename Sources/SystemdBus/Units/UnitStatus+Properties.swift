extension UnitStatus {
    private static let ofEveryType = [
        "Id", "Names", "Description", "Documentation", "LoadState", "LoadError", "FragmentPath",
        "SourcePath", "DropInPaths", "UnitFileState", "NeedDaemonReload",
        "ActiveState", "SubState", "StateChangeTimestamp", "ActiveEnterTimestamp",
        "InactiveEnterTimestamp", "InvocationID", "Job", "ConditionResult", "ConditionTimestamp",
        "Conditions", "AssertResult", "AssertTimestamp", "Asserts", "Triggers", "TriggeredBy",
        "StartLimitBurst", "StartLimitIntervalUSec",
    ]

    private static let ofService = [
        "Type", "MainPID", "ControlPID", "ExecMainStartTimestamp", "ExecMainExitTimestamp",
        "ExecMainCode", "ExecMainStatus", "NRestarts", "StatusText", "RestartUSec",
    ]

    private static let ofControlGroups = [
        "MemoryCurrent", "MemoryPeak", "MemorySwapCurrent", "CPUUsageNSec", "TasksCurrent",
        "TasksMax", "IOReadBytes", "IOWriteBytes", "IPIngressBytes", "IPEgressBytes",
    ]

    /// The properties that the status of a unit is made of.
    static func properties(ofType type: String) -> [String] {
        switch type {
        case "service": ofEveryType + ["Result"] + ofService + ofControlGroups
        case "socket", "mount", "swap", "scope": ofEveryType + ["Result"] + ofControlGroups
        case "slice": ofEveryType + ofControlGroups
        case "timer", "path", "automount": ofEveryType + ["Result"]
        default: ofEveryType
        }
    }

    init(_ bag: PropertyBag) {
        self.init(
            name: BusUnitName(trusted: bag.text("Id") ?? ""), names: bag.texts("Names"),
            description: bag.text("Description") ?? "",
            documentation: bag.texts("Documentation"),
            loadState: LoadState(rawValue: bag.text("LoadState") ?? ""),
            loadError: Self.loadError(bag), fragmentPath: bag.text("FragmentPath"),
            sourcePath: bag.text("SourcePath"), dropInPaths: bag.texts("DropInPaths"),
            fileState: bag.text("UnitFileState").map { UnitFileState(rawValue: $0) },
            needsDaemonReload: bag.flag("NeedDaemonReload"),
            activeState: ActiveState(rawValue: bag.text("ActiveState") ?? ""),
            subState: SubState(rawValue: bag.text("SubState") ?? ""),
            stateSince: bag.time("StateChangeTimestamp"),
            activeSince: bag.time("ActiveEnterTimestamp"),
            inactiveSince: bag.time("InactiveEnterTimestamp"),
            invocation: bag.values["InvocationID"]?.bytes.flatMap { InvocationID(bytes: $0) },
            jobID: Self.job(bag), result: bag.text("Result").map { ServiceResult(rawValue: $0) },
            conditionsHeld: Self.held(bag, "Condition"),
            conditions: Self.conditions(bag, "Conditions"),
            assertionsHeld: Self.held(bag, "Assert"),
            assertions: Self.conditions(bag, "Asserts"), triggers: bag.units("Triggers"),
            triggeredBy: bag.units("TriggeredBy"), startLimit: Self.startLimit(bag),
            service: ServiceStatus(bag), resources: ResourceUse(bag))
    }

    /// `(ss)`: the name of an error and what is said about it, both empty without one.
    private static func loadError(_ bag: PropertyBag) -> BusError? {
        guard let fields = bag.values["LoadError"]?.elements?.compactMap(\.text), fields.count == 2,
            !fields[0].isEmpty
        else { return nil }
        return BusError(
            name: BusError.Name(rawValue: fields[0]), message: fields[1], operation: "load",
            subject: bag.text("Id"))
    }

    private static func job(_ bag: PropertyBag) -> UInt32? {
        guard let id = bag.values["Job"]?.elements?.first?.unsigned, id != 0 else { return nil }
        return UInt32(exactly: id)
    }

    private static func held(_ bag: PropertyBag, _ kind: String) -> Bool? {
        bag.time("\(kind)Timestamp") == nil ? nil : bag.flag("\(kind)Result")
    }

    /// `a(sbbsi)`: directive, alternative, negated, parameter, and 1, 0 or less for held, not
    /// looked at and not held.
    private static func conditions(_ bag: PropertyBag, _ name: String) -> [UnitCondition] {
        (bag.values[name]?.elements ?? []).compactMap { condition in
            guard let fields = condition.elements, fields.count == 5,
                let directive = fields[0].text, let isAlternative = fields[1].flag,
                let isNegated = fields[2].flag, let parameter = fields[3].text,
                let state = fields[4].signed
            else { return nil }
            return UnitCondition(
                directive: directive, isAlternative: isAlternative, isNegated: isNegated,
                parameter: parameter, held: state == 0 ? nil : state > 0)
        }
    }

    private static func startLimit(_ bag: PropertyBag) -> StartLimit? {
        guard let burst = bag.smallNumber("StartLimitBurst"), burst > 0,
            let interval = bag.microseconds("StartLimitIntervalUSec"), interval > .zero
        else { return nil }
        return StartLimit(burst: burst, interval: interval)
    }
}

extension ServiceStatus {
    init?(_ bag: PropertyBag) {
        guard let type = bag.text("Type"), bag.values["NRestarts"] != nil else { return nil }
        self.init(
            type: type, mainPID: bag.process("MainPID"), controlPID: bag.process("ControlPID"),
            mainStarted: bag.time("ExecMainStartTimestamp"), mainExit: ProcessExit(bag),
            restarts: bag.smallNumber("NRestarts"), statusText: bag.text("StatusText"),
            restartDelay: bag.microseconds("RestartUSec"))
    }
}

extension ProcessExit {
    /// The codes are those of waitid(2).
    init?(_ bag: PropertyBag) {
        let kind: Kind
        switch bag.values["ExecMainCode"]?.signed {
        case 1: kind = .exited
        case 2: kind = .killed
        case 3: kind = .dumped
        default: return nil
        }
        guard let status = bag.values["ExecMainStatus"]?.signed.flatMap({ Int32(exactly: $0) })
        else { return nil }
        self.init(kind: kind, status: status, time: bag.time("ExecMainExitTimestamp"))
    }
}

extension ResourceUse {
    init(_ bag: PropertyBag) {
        self.init(
            memory: bag.number("MemoryCurrent"), memoryPeak: bag.number("MemoryPeak"),
            swap: bag.number("MemorySwapCurrent"), cpu: bag.nanoseconds("CPUUsageNSec"),
            tasks: bag.number("TasksCurrent"), tasksLimit: bag.number("TasksMax"),
            diskRead: bag.number("IOReadBytes"), diskWritten: bag.number("IOWriteBytes"),
            networkReceived: bag.number("IPIngressBytes"),
            networkSent: bag.number("IPEgressBytes"))
    }
}

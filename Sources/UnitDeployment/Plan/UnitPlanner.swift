import SystemdBus
import UnitCatalog
import UnitModel
import UnitValues

/// Works out what a running manager's units need when files and links have changed.
struct UnitPlanner {
    let planner: DeploymentPlanner
    let manager: SystemdManager
    private let plan: DeploymentPlan
    private let statuses: [UnitName: UnitStatus]
    /// The services that run, by the socket that starts them.
    private let services: [UnitName: [BusUnitName]]
    private var notes: [String] = []

    /// A planner that has asked the manager for all that it needs.
    init(
        _ planner: DeploymentPlanner, plan: DeploymentPlan, manager: SystemdManager
    ) async throws(BusError) {
        self.planner = planner
        self.plan = plan
        self.manager = manager
        var names = planner.units.filter { $0.form != .template }
        for unit in planner.units where unit.form == .template {
            let pattern = "\(unit.prefix)@*\(unit.suffix)"
            for summary in try await manager.loadedUnits(matching: [pattern]) {
                if let name = UnitName(summary.name.rawValue) { names.append(name) }
            }
            if let name = Self.defaultInstance(of: unit, in: planner.collection) {
                names.append(name)
            }
        }
        var buses: [BusUnitName: UnitName] = [:]
        for name in names { buses[try BusUnitName(name.text)] = name }
        var statuses: [UnitName: UnitStatus] = [:]
        for (bus, status) in await manager.statuses(of: Array(buses.keys)) {
            if let name = buses[bus] { statuses[name] = try status.get() }
        }
        self.statuses = statuses
        var services: [UnitName: [BusUnitName]] = [:]
        for (name, status) in statuses where name.type == "socket" {
            for (service, status) in await manager.statuses(of: status.triggers)
            where UnitActivity(try status.get()) == .active {
                services[name, default: []].append(service)
            }
        }
        self.services = services
    }

    private static func defaultInstance(
        of unit: UnitName, in collection: UnitCollection
    ) -> UnitName? {
        guard let effective = try? collection.unit(unit) else { return nil }
        return InstallSection(effective).defaultInstance.flatMap { unit.with(instance: $0) }
    }

    /// What is done to which unit, in the order in which it has to be done, and what is to be said
    /// beside.
    mutating func changes() async throws -> (units: [UnitChange], notes: [String]) {
        var verbs: [UnitName: UnitVerb] = [:]
        var units: [UnitName: EffectiveUnit] = [:]
        for (name, status) in statuses {
            guard let unit = try planner.collection.unit(name) else { continue }
            guard let verb = try verb(for: name, unit, status) else { continue }
            verbs[name] = verb
            units[name] = unit
        }
        var changes: [UnitChange] = []
        for stage in StartOrder(units).stages {
            changes += self.changes(of: stage, verbs, from: (changes.last?.stage ?? -1) + 1)
        }
        return (changes + (try await dependents(of: changes)), notes)
    }

    /// What is done to units that may start together, in three stages: services are stopped whose
    /// sockets are opened anew, the units are started, and those services are started again.
    private func changes(
        of stage: [UnitName], _ verbs: [UnitName: UnitVerb], from number: Int
    ) -> [UnitChange] {
        var stops: [UnitChange] = []
        var changes: [UnitChange] = []
        var starts: [UnitChange] = []
        for name in stage {
            guard let verb = verbs[name], let unit = try? BusUnitName(name.text) else { continue }
            changes.append(
                UnitChange(
                    verb: verb, unit: unit, before: activity(of: name), stage: number + 1))
            for service in verb == .restart ? runningServices(of: name) : [] {
                stops.append(
                    UnitChange(verb: .stop, unit: service, before: .active, stage: number))
                // One whose own files have changed is started in its turn.
                guard verbs[UnitName(service.rawValue) ?? name] == nil else { continue }
                starts.append(
                    UnitChange(verb: .start, unit: service, before: .active, stage: number + 2))
            }
        }
        return stops + changes + starts
    }

    /// The units that systemd stops or restarts together with one, as far as they run; each in a
    /// stage of its own, since systemd has put them in order already.
    private func dependents(of changes: [UnitChange]) async throws(BusError) -> [UnitChange] {
        var seen = Set(changes.map(\.unit))
        var waiting = changes.filter { $0.verb == .restart || $0.verb == .stop }.map(\.unit)
        var found: [BusUnitName] = []
        while let unit = waiting.popLast() {
            let groups = try await manager.dependencies(
                of: unit, kinds: [.requiredBy, .requisiteOf, .boundBy, .consistsOf])
            let units = Set(groups.values.joined()).subtracting(seen)
            seen.formUnion(units)
            for (dependent, status) in await manager.statuses(of: units.sorted()) {
                guard UnitActivity(try status.get()) == .active else { continue }
                waiting.append(dependent)
                found.append(dependent)
            }
        }
        let next = (changes.last?.stage ?? -1) + 1
        return found.sorted().enumerated().map { index, unit in
            UnitChange(
                verb: .start, unit: unit, before: .active, stage: next + index, isDependent: true)
        }
    }

    // MARK: One unit

    private mutating func verb(
        for name: UnitName, _ unit: EffectiveUnit, _ status: UnitStatus
    ) throws(DeploymentError) -> UnitVerb? {
        if status.loadState == .masked {
            throw .masked(unit: name.text, path: status.fragmentPath ?? "/run")
        }
        let isChanged = plan.files.contains { $0.kind != .unchanged && concerns($0, name) }
        if status.activeState.isActive || status.activeState.isChanging {
            guard isChanged else { return nil }
            let old = try planner.collection.installedUnit(name)
            return switch ChangeImpact(from: old, to: unit) {
            case .managerReload: nil
            case .reload: .reload
            case .restart: .restart
            }
        }
        guard isOwn(name), isStartable(name, unit) else { return nil }
        let isEnabledNow = plan.links.contains { $0.kind == .make && leads($0, to: name) }
        if isChanged || isEnabledNow || status.activeState == .failed { return .start }
        if status.result == nil || status.result == .success {
            notes.append("\(name) does not run; start it with 'unitsmith start \(name)'")
        }
        return nil
    }

    /// Whether the unit's own file, or its template's, is among those given.
    private func isOwn(_ name: UnitName) -> Bool {
        if planner.ownUnits.contains(name) { return true }
        guard let template = name.template, planner.ownUnits.contains(template) else {
            return false
        }
        return Self.defaultInstance(of: template, in: planner.collection) == name
    }

    /// Whether a file belongs to a unit: its own, its template's, or a drop-in of either.
    private func concerns(_ change: FileChange, _ name: UnitName) -> Bool {
        let names = [name.text, name.template?.text].compactMap { $0 }
        return names.contains { text in
            let path = planner.place.path(of: text)
            return change.path == path || change.path.hasPrefix(path + ".d/")
        }
    }

    private func leads(_ link: LinkChange, to name: UnitName) -> Bool {
        let target = HostTree.split(link.target).name
        return target == name.text || target == name.template?.text
    }

    /// Whether a unit is to run as soon as it is installed.
    ///
    /// What something else starts, such as a timer or socket that is installed as well, waits for
    /// that, unless its own `[Install]` says that it is to be started with the machine.
    private func isStartable(_ name: UnitName, _ unit: EffectiveUnit) -> Bool {
        if let refusal = unit.last("RefuseManualStart", in: .unit),
            ["1", "yes", "y", "true", "t", "on"].contains(
                String(decoding: unit.text(of: refusal), as: UTF8.self).lowercased())
        {
            return false
        }
        guard InstallSection(unit).isEmpty else { return true }
        return !planner.ownUnits.contains { Self.triggers(of: $0, in: planner.collection) == name }
            && statuses[name]?.triggeredBy.isEmpty ?? true
    }

    /// The unit that a timer, path or socket starts; nil for other units.
    private static func triggers(of unit: UnitName, in collection: UnitCollection) -> UnitName? {
        guard ["timer", "path", "socket"].contains(unit.type),
            let effective = try? collection.unit(unit)
        else { return nil }
        let named =
            unit.type == "socket"
            ? StartOrder.names("Service", of: effective, in: .socket)
            : StartOrder.names("Unit", of: effective, in: effective.kind.ownSection)
        return named.last ?? unit.with(type: "service")
    }

    // MARK: Sockets

    /// The services of a socket that run.
    ///
    /// While they do, systemd does not open it again, so they have to be stopped before.
    private func runningServices(of name: UnitName) -> [BusUnitName] {
        guard name.type == "socket", activity(of: name) == .active else { return [] }
        return (services[name] ?? []).sorted()
    }

    private func activity(of name: UnitName) -> UnitActivity {
        guard let status = statuses[name] else { return .active }
        return UnitActivity(status)
    }
}

extension UnitActivity {
    init(_ status: UnitStatus) {
        if status.activeState.isActive || status.activeState.isChanging {
            self = .active
        } else if status.activeState == .failed {
            self = .failed
        } else {
            self = status.loadState == .notFound ? .absent : .inactive
        }
    }
}

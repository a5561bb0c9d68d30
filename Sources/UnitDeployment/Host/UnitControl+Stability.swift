import Glibc
import SystemdBus

extension UnitControl {
    /// Watches whether the units that were started stay up as long as they have to.
    func awaitStability(of steps: [TransactionStep]) async throws {
        var units: [BusUnitName] = []
        for step in steps where step.isStart {
            if let unit = step.subject { units.append(try BusUnitName(unit)) }
        }
        let end = ContinuousClock.now + options.stayUp
        let restarts = try await statuses(of: units).mapValues { $0.service?.restarts ?? 0 }
        while true {
            let isLast = ContinuousClock.now >= end
            for (unit, status) in try await statuses(of: units) {
                let hasRestarted = (status.service?.restarts ?? 0) > (restarts[unit] ?? 0)
                if hasRestarted || !status.isUp { throw await failure(of: status) }
            }
            if isLast { return }
            try await Task.sleep(for: min(.milliseconds(100), end - .now))
        }
    }

    private func statuses(
        of units: [BusUnitName]
    ) async throws(BusError) -> [BusUnitName: UnitStatus] {
        var result: [BusUnitName: UnitStatus] = [:]
        for (unit, status) in await manager.statuses(of: units) { result[unit] = try status.get() }
        return result
    }

    // MARK: Why

    func failure(
        of unit: BusUnitName, _ verb: UnitVerb, _ result: JobResult
    ) async -> DeploymentFailure {
        guard result == .failed, let status = try? await manager.status(of: unit) else {
            return DeploymentFailure(
                reason: "cannot \(verb.rawValue) '\(unit)': the job ended with '\(result)'",
                unit: unit.rawValue, advice: "run 'unitsmith why \(unit)'")
        }
        return await failure(of: status)
    }

    private func failure(of status: UnitStatus) async -> DeploymentFailure {
        let state = "\(status.activeState) (\(status.subState))"
        return DeploymentFailure(
            reason: "'\(status.name)' does not stay up: it is \(state)\(status.reason)",
            unit: status.name.rawValue, journal: await lastLines(of: status),
            advice: "run 'unitsmith why \(status.name)'")
    }

    /// What the unit, and systemd about it, said last.
    private func lastLines(of status: UnitStatus) async -> [String] {
        let journal = Journal()
        await journal.synchronize()
        let filter = JournalFilter(
            units: [status.name], user: manager.endpoint == .user ? getuid() : nil)
        // Who may not read the journal gets the reason without it.
        let entries = (try? await journal.last(40, filter)) ?? []
        let start = status.service?.mainStarted
        // Of a process that ends at once, journald may not find out which run it belonged to.
        let own = entries.filter { entry in
            entry.invocation.map { $0 == status.invocation } ?? start.map { entry.time >= $0 }
                ?? false
        }
        return own.suffix(10).map { entry in
            let process = entry.pid.map { "[\($0)]" } ?? ""
            return Self.printable("\(entry.identifier ?? "")\(process): \(entry.message)")
        }
    }

    /// A text whose control characters cannot reach a terminal.
    private static func printable(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            shown.append(isControl ? "·" : scalar)
        }
        return String(shown)
    }
}

extension UnitStatus {
    /// What is known of why it is not up.
    var reason: String {
        var parts: [String] = []
        if let result, result != .success { parts.append("result '\(result)'") }
        if let exit = service?.mainExit {
            switch exit.kind {
            case .exited: parts.append("its process ended with status \(exit.status)")
            case .killed: parts.append("signal \(exit.status) ended its process")
            case .dumped: parts.append("signal \(exit.status) ended its process with a core dump")
            }
        }
        return parts.isEmpty ? "" : ", " + parts.joined(separator: ", ")
    }
}

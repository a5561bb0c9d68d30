import ArgumentParser
import SystemdBus
import UnitValues

/// `unitsmith daemon-reload`.
struct DaemonReloadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "daemon-reload", abstract: "Let systemd read all unit files again.")

    @OptionGroup var host: HostArguments

    func run() async throws {
        try await ControlSession("daemon-reload", host).runOnce("systemd reads all unit files") {
            try await $0.daemonReload()
        }
    }
}

/// `unitsmith daemon-reexec`.
struct DaemonReexecCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "daemon-reexec",
        abstract: "Let systemd replace itself by its program on disk; units go on running.")

    @OptionGroup var host: HostArguments

    func run() async throws {
        try await ControlSession("daemon-reexec", host).runOnce("systemd restarts itself") {
            try await $0.daemonReexec()
        }
    }
}

/// `unitsmith kill`.
struct KillCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kill", abstract: "Send a signal to the processes of units.")

    @Argument(help: "Units; '.service' is implied, and patterns such as 'web@*' are looked up.")
    var units: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The signal: TERM, SIGHUP, 9.", valueName: "signal"))
    var signal = "TERM"

    @Option(help: ArgumentHelp("Which processes: all, main or control.", valueName: "who"))
    var who = "all"

    @OptionGroup var host: HostArguments

    func validate() throws {
        guard Signal(unitValue: Array(signal.utf8)[...]) != nil else {
            throw ValidationError("'\(signal)' is no signal; give one such as TERM or 9.")
        }
        guard ["all", "main", "control"].contains(who) else {
            throw ValidationError("--who is all, main or control, not '\(who)'.")
        }
    }

    func run() async throws {
        guard let signal = Signal(unitValue: Array(signal.utf8)[...]) else { return }
        try await ControlSession("kill", host).runEach(units, "sent \(signal.name) to") {
            manager, unit in
            try await manager.kill(
                unit, signal: Int32(signal.number), target: KillTarget(rawValue: who))
        }
    }
}

/// `unitsmith reset-failed`.
struct ResetFailedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset-failed",
        abstract: "Forget that units failed, and how often they were started.")

    @Argument(help: "Units; every unit that failed when none is given.")
    var units: [String] = []

    @OptionGroup var host: HostArguments

    func run() async throws {
        let session = ControlSession("reset-failed", host)
        guard units.isEmpty else {
            return try await session.runEach(units, "reset") { try await $0.resetFailed($1) }
        }
        try await session.runOnce("systemd resets all units") { try await $0.resetFailed(nil) }
    }
}

extension ControlSession {
    /// Does something that concerns the manager as a whole, and tells that it was done.
    func runOnce(
        _ progress: String, _ action: (SystemdManager) async throws -> Void
    ) async throws {
        try await run { manager in
            let start = ContinuousClock.now
            try await showingProgress(progress) { try await action(manager) }
            tellDone(after: ContinuousClock.now - start)
            return 0
        }
    }

    private func tellDone(after duration: Duration) {
        if isJSON {
            var writer = JSONWriter()
            writer.object {
                $0.field("schema", 1)
                $0.field("verb", verb)
                $0.field("ok", true)
            }
            Terminal.standardOutput.write(writer.text + "\n")
        } else if !isQuiet {
            Terminal.standardOutput.write(
                "\(style.green("done"))  \(verb), after \(MeasureText.duration(duration))\n")
        }
    }

    /// Does something with each unit that words mean; one that fails does not keep the others.
    func runEach(
        _ words: [String], _ done: String,
        _ action: (SystemdManager, BusUnitName) async throws -> Void
    ) async throws {
        try await run { manager in
            var outcomes: [JobOutcome] = []
            for unit in try await manager.units(meantBy: words) {
                var outcome = JobOutcome(unit: unit, text: done)
                do {
                    try await action(manager, unit)
                } catch let error as BusError {
                    outcome.error = error
                    outcome.hasFailed = true
                }
                outcomes.append(outcome)
            }
            let report = JobReport(session: self, outcomes: outcomes)
            report.write()
            return report.exitStatus
        }
    }
}

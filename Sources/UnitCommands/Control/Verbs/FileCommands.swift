import ArgumentParser
import SystemdBus

/// What the verbs take that enable, disable and mask units.
struct UnitFileArguments: ParsableArguments {
    @Argument(help: "Units; '.service' is implied.")
    var units: [String]

    @Flag(help: "Until the next boot only.")
    var runtime = false

    @OptionGroup var host: HostArguments

    /// Changes unit files, reloads once, and tells what has changed.
    func run(
        _ verb: String,
        _ change: @escaping (SystemdManager, [String]) async throws -> UnitFileOutcome,
        afterwards: ((SystemdManager, [BusUnitName]) async throws -> Int32)? = nil
    ) async throws {
        let session = ControlSession(verb, host)
        try await session.run { manager in
            let units = try await manager.fileUnits(meantBy: self.units)
            let outcome = try await change(manager, units.map(\.rawValue))
            if !outcome.changes.isEmpty { try await manager.daemonReload() }
            var states: [(BusUnitName, UnitFileState?)] = []
            for unit in units { states.append((unit, try await manager.unitFileState(of: unit))) }
            let report = UnitFileReport(session: session, outcome: outcome, states: states)
            report.write()
            let status = try await afterwards?(manager, units) ?? 0
            return report.hasNoEffect ? ExitStatus.findings.rawValue : status
        }
    }
}

extension SystemdManager {
    /// The units whose files words mean; a template may be meant, unlike where units run.
    fileprivate func fileUnits(meantBy words: [String]) async throws(BusError) -> [BusUnitName] {
        var units: [BusUnitName] = []
        for word in words {
            switch try UnitWord(word) {
            case .unit(let name): units.append(name)
            case .pattern(let pattern):
                let files = try await unitFiles(matching: [pattern])
                guard !files.isEmpty else {
                    throw BusError(
                        name: .fileNotFound, message: "nothing matches '\(pattern)'",
                        operation: "find", subject: pattern)
                }
                units += files.map(\.name)
            }
        }
        return units
    }
}

/// Prints what has changed about unit files.
struct UnitFileReport {
    let session: ControlSession
    let outcome: UnitFileOutcome
    let states: [(BusUnitName, UnitFileState?)]

    func write() {
        if session.isJSON {
            Terminal.standardOutput.write(json + "\n")
        } else if !session.isQuiet {
            Terminal.standardOutput.write(lines.map { $0 + "\n" }.joined())
        }
    }

    /// Whether a unit was to be enabled that does not say what that means.
    private var hasNothingToEnable: Bool {
        outcome.carriesInstallInfo == false && outcome.changes.isEmpty
    }

    /// Whether a mask is there, and a unit file that systemd looks at before it.
    var hasNoEffect: Bool {
        session.verb == "mask" && states.contains { $0.1?.isMasked == false }
    }

    private var lines: [String] {
        var lines = outcome.changes.map { change in
            change.source.isEmpty
                ? "\(change.kind) \(change.path)"
                : "\(change.kind) \(change.path) → \(change.source)"
        }
        if hasNothingToEnable {
            lines.append(
                "there is no [Install] section, so there is nothing to \(session.verb): other "
                    + "units start it, or you do")
        } else if outcome.changes.isEmpty {
            lines.append("nothing to do: all is as it is to be")
        }
        if hasNoEffect {
            lines.append(
                "the mask has no effect: a unit file in a folder that comes before it counts; "
                    + "mask without --runtime, or move that file away")
        }
        return lines + states.map { "\($0): \($1?.rawValue ?? "no unit file")" }
    }

    private var json: String {
        var writer = JSONWriter()
        writer.object {
            $0.field("schema", 1)
            $0.field("verb", session.verb)
            $0.field("changed", !outcome.changes.isEmpty)
            $0.field("nothingToEnable", hasNothingToEnable)
            $0.field("changes", array: outcome.changes) { writer, change in
                writer.object {
                    $0.field("kind", change.kind)
                    $0.field("path", change.path)
                    $0.field("source", change.source)
                }
            }
            $0.field("units", array: states) { writer, unit in
                writer.object {
                    $0.field("unit", unit.0.rawValue)
                    $0.field("enabled", optional: unit.1?.rawValue)
                }
            }
        }
        return writer.text
    }
}

/// `unitsmith enable`.
struct EnableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable", abstract: "Let units be started with the machine.",
        discussion: "systemd reads all unit files again afterwards.")

    @OptionGroup var files: UnitFileArguments

    @Flag(help: "Replace links that are in the way.")
    var force = false

    @Flag(help: "Start the units, too.")
    var now = false

    func run() async throws {
        try await files.run("enable") { [force, files] in
            try await $0.enable($1, isRuntime: files.runtime, force: force)
        } afterwards: { [now, files] manager, units in
            now ? try await files.run(.start, on: units, with: manager) : 0
        }
    }
}

/// `unitsmith disable`.
struct DisableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "Let units no longer be started with the machine.",
        discussion: "systemd reads all unit files again afterwards.")

    @OptionGroup var files: UnitFileArguments

    @Flag(help: "Stop the units, too.")
    var now = false

    func run() async throws {
        try await files.run("disable") { [files] in
            try await $0.disable($1, isRuntime: files.runtime)
        } afterwards: { [now, files] manager, units in
            now ? try await files.run(.stop, on: units, with: manager) : 0
        }
    }
}

/// `unitsmith mask`.
struct MaskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mask", abstract: "Make it impossible to start units.",
        discussion: "systemd reads all unit files again afterwards.")

    @OptionGroup var files: UnitFileArguments

    @Flag(help: "Replace links that are in the way.")
    var force = false

    @Flag(help: "Stop the units, too.")
    var now = false

    func run() async throws {
        try await files.run("mask") { [force, files] in
            try await $0.mask($1, isRuntime: files.runtime, force: force)
        } afterwards: { [now, files] manager, units in
            now ? try await files.run(.stop, on: units, with: manager) : 0
        }
    }
}

/// `unitsmith unmask`.
struct UnmaskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmask", abstract: "Make it possible again to start units.",
        discussion: "systemd reads all unit files again afterwards.")

    @OptionGroup var files: UnitFileArguments

    func run() async throws {
        try await files.run("unmask") { [files] in
            try await $0.unmask($1, isRuntime: files.runtime)
        }
    }
}

extension UnitFileArguments {
    /// Starts or stops the units as well, and tells what went wrong.
    fileprivate func run(
        _ verb: UnitVerb, on units: [BusUnitName], with manager: SystemdManager
    ) async throws -> Int32 {
        let runner = JobRunner(
            manager: manager, verb: verb, mode: .replace, deadline: .seconds(90),
            stayUp: .seconds(1), waits: true,
            diagnostician: Diagnostician(
                manager: manager, journal: JournalAccess(host.endpoint)))
        let outcomes = await runner.run(units.filter { !$0.isTemplate })
        let report = JobReport(
            session: ControlSession(verb.rawValue, host), outcomes: outcomes)
        if host.format == .text { report.write() }
        return report.exitStatus
    }
}

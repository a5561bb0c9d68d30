import ArgumentParser
import SystemdBus

/// How the verbs end that ask for states, as systemctl's do.
enum QueryStatus {
    static let notActive: Int32 = 3
    static let noSuchUnit: Int32 = 4
}

/// What the verbs of control have in common: reaching systemd, and telling what went wrong.
struct ControlSession: Sendable {
    let verb: String
    let endpoint: SystemdEndpoint
    let isLocal: Bool
    let isJSON: Bool
    let isQuiet: Bool
    let style: TextStyle

    init(_ verb: String, _ arguments: HostArguments) {
        self.verb = verb
        endpoint = arguments.endpoint
        isLocal = arguments.isLocal
        isJSON = arguments.format == .json
        isQuiet = arguments.quiet
        style = arguments.style
    }

    /// Connects and does something; an error ends the program with its sentence and status.
    func run(_ body: (SystemdManager) async throws -> Int32) async throws {
        let status: Int32
        do {
            let manager = try await SystemdManager.connect(
                to: endpoint, allowsInteraction: Terminal.standardError.isInteractive)
            status = try await body(manager)
            await manager.close()
        } catch let error as BusError {
            report(error)
            status = Self.status(for: error)
        }
        guard status == 0 else { throw ExitCode(status) }
    }

    /// Tells an error that concerns the verb as a whole.
    func report(_ error: BusError) {
        if isJSON {
            var writer = JSONWriter()
            writer.object {
                $0.field("schema", 1)
                $0.field("verb", verb)
                $0.field("error", object: { ControlJSON.write(error, verb: verb, to: &$0) })
            }
            Terminal.standardOutput.write(writer.text + "\n")
        }
        for line in ControlText.lines(for: error, verb: verb) {
            Terminal.standardError.write("unitsmith: \(line)\n")
        }
    }

    /// The exit status that tells an error.
    static func status(for error: BusError) -> Int32 {
        if error.isPermission { return ExitStatus.notPermitted.rawValue }
        switch error.name {
        case .noSuchUnit, .fileNotFound: return ExitStatus.noSuchUnit.rawValue
        case .notBooted, .invalidUnitName, .invalidArguments, .disconnected, .templateGiven,
            .remoteShellEnded, .noSession:
            return ExitStatus.couldNotRun.rawValue
        default:
            return error.isDisconnection || error.name.rawValue.hasPrefix("System.Error.")
                ? ExitStatus.couldNotRun.rawValue : ExitStatus.findings.rawValue
        }
    }

    /// The units that words mean; nil, once it has been told, when there is none.
    func units(
        meantBy words: [String], to manager: SystemdManager
    ) async throws -> [BusUnitName]? {
        do {
            return try await manager.units(meantBy: words)
        } catch {
            guard error.name == .noSuchUnit else { throw error }
            report(error)
            return nil
        }
    }

    /// Shows on a terminal that something goes on, while it does.
    func showingProgress<Value: Sendable>(
        _ text: String, _ body: () async throws -> Value
    ) async throws -> Value {
        try await Spinner(text).showing(isWanted: !isQuiet && !isJSON, body)
    }
}

extension JSONWriter {
    /// A key with a string, or null.
    mutating func field(_ name: String, optional value: String?) {
        guard let value else { return null(name) }
        field(name, value)
    }

    /// A key with a number, or null.
    mutating func field(_ name: String, optional value: (some BinaryInteger)?) {
        guard let value, let number = Int(exactly: value) else { return null(name) }
        field(name, number)
    }

    /// A key with a truth value, or null.
    mutating func field(_ name: String, optional value: Bool?) {
        guard let value else { return null(name) }
        field(name, value)
    }
}

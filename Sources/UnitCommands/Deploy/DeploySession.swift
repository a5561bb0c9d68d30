import ArgumentParser
import Glibc
import SystemdBus
import UnitDeployment
import UnitModel
import UnitValues
import UnitWorkspace

/// What the verbs that deploy have in common: reading what was given, reaching the manager, and
/// ending with the right status.
struct DeploySession {
    let arguments: DeployArguments
    let options: DeploymentOptions
    let verb: String

    /// Runs a verb and turns what goes wrong into a message and an exit status.
    func run(
        _ body: @escaping @Sendable (Deployment) async throws -> DeploymentOutput
    ) async throws {
        let output: DeploymentOutput
        do {
            let spinner = Spinner("\(verb): looking at what is there")
            let deployment = try await deployment(spinner)
            output = try await spinner.showing(isWanted: showsEvents) {
                try await Interruption.cancelling { try await body(deployment) }
            }
        } catch let error as DeploymentError {
            try fail(DeployErrorReport(verb: verb, error: error))
        } catch let error as BusError {
            try fail(DeployErrorReport(verb: verb, error: .bus(error)))
        } catch let error as WorkspaceError {
            try fail(DeployErrorReport(verb: verb, reason: error.description))
        }
        switch arguments.format {
        case .json: Terminal.standardOutput.write(DeployJSON.text(of: output))
        case .text: text.write(output)
        }
        if let failure = output.result?.failure {
            throw ExitCode(
                (failure.isPermission ? ExitStatus.notPermitted : .findings).rawValue)
        }
    }

    private var text: DeployText {
        let isColored =
            arguments.color == .always
            || arguments.color == .auto && Terminal.standardOutput.takesColor
        return DeployText(style: TextStyle(isColored: isColored), isQuiet: arguments.quiet)
    }

    private func fail(_ report: DeployErrorReport) throws -> Never {
        if arguments.format == .json { Terminal.standardOutput.write(DeployJSON.text(of: report)) }
        for line in report.lines { Terminal.standardError.write("unitsmith: \(line)\n") }
        throw ExitCode(report.status.rawValue)
    }

    // MARK: What is needed

    /// Whether a person wants to see what happens while it happens.
    private var showsEvents: Bool { !arguments.quiet && arguments.format == .text }

    private func deployment(_ spinner: Spinner) async throws -> Deployment {
        let place = try arguments.place(environment: Environment.variables)
        let (style, verb, showsEvents) = (text, verb, showsEvents)
        let report: @Sendable (DeploymentEvent) -> Void = { event in
            if showsEvents { style.write(event) }
            if let words = DeployText.words(for: event) { spinner.show("\(verb): \(words)") }
        }
        guard place.root == nil else {
            return Deployment(
                at: place, manager: nil, version: HostRelease.release(ofImage: place.root ?? "/"),
                options: options, report: report)
        }
        let manager = try await SystemdManager.connect(
            to: arguments.user ? .user : .system,
            allowsInteraction: Terminal.standardError.isInteractive)
        return Deployment(
            at: place, manager: manager,
            version: await HostRelease.release(of: manager), options: options, report: report)
    }

    /// The units files and drop-ins that paths mean.
    static func sources(_ paths: [String]) throws -> [DeploymentSource] {
        var finder = UnitFileFinder()
        var sources: [DeploymentSource] = []
        for path in paths {
            finder.add(path)
            if let error = finder.errors.first { throw error }
            let folder = folder(at: path)
            for path in finder.paths.dropFirst(sources.count) {
                sources.append(
                    try DeploymentSource(
                        path: path, bytes: try UnitFileReader.read(path), folder: folder))
            }
        }
        return sources
    }

    /// The absolute path of a folder; nil for a file.
    private static func folder(at path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        var status = stat()
        guard stat(resolved, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
        return String(cString: resolved)
    }

    /// The unit that a word means; `.service` is implied.
    static func unit(_ word: String) throws(DeploymentError) -> UnitName {
        if let name = UnitName(word) ?? UnitName(word + ".service") { return name }
        throw .notAUnit(
            path: word,
            reason: "it is no unit name: give one such as web.service, with letters, digits and "
                + "':-_.\\@', at most \(UnitName.longest) bytes")
    }
}

/// The environment of the process.
enum Environment {
    /// The variables by their names.
    static var variables: [String: String] {
        let names = ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"]
        var variables: [String: String] = [:]
        for name in names {
            if let value = getenv(name) { variables[name] = String(cString: value) }
        }
        return variables
    }
}

/// What a plan came to, and what came of it when it was carried out.
struct DeploymentOutput {
    let verb: String
    let place: DeploymentPlace
    let plan: DeploymentPlan?
    /// Nil when it was only planned.
    let result: DeploymentResult?
}

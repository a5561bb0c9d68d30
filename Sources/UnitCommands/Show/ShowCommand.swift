import ArgumentParser
import Glibc
import UnitModel
import UnitValues
import UnitWorkspace

/// How `show` and its like print.
enum ShowFormat: String, WordChoice {
    case text, json
}

/// `unitsmith show`.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the unit that files make in the end, and where each value came from.",
        discussion: """
            A file is shown with the drop-ins beside it (NAME.service.d/*.conf), a directory with \
            every unit in it, and a name is looked up where systemd looks: links, templates and \
            drop-ins from all directories included. With --properties, what \
            'systemctl show' would print, worked out without a manager; specifiers such as %H \
            stand for this machine, or with --root or --isolated for one that nothing is known of.

            EXAMPLES
              unitsmith show web.service
              unitsmith show ./web.service --target 252 --format json
              unitsmith show --root /mnt/image sshd.service
              unitsmith show --isolated --properties --target 257 web.service
              unitsmith show --properties --property ExecStart,Restart web.service

            EXIT STATUS
              0  all units were shown
              2  a unit was not found or could not be read, or the command line is wrong
            """)

    @Argument(help: "Names of units, unit files, drop-ins or directories.")
    var units: [String]

    @Option(
        help: ArgumentHelp(
            "The release that reads the units: 257, or a distribution such as debian-12. "
                + "Default: 262.", valueName: "release"))
    var target: String?

    @Option(help: ArgumentHelp("Look names up in the system whose root this is.", valueName: "dir"))
    var root: String?

    @Flag(help: "Look names up where the manager of the user looks.")
    var user = false

    @Flag(help: "Show each file by itself: no drop-ins, no search path.")
    var isolated = false

    @Flag(help: "Show D-Bus properties and their values, defaults included.")
    var properties = false

    @Option(
        name: [.customShort("p"), .customLong("property")],
        help: ArgumentHelp(
            "With --properties, only these, separated by commas.", valueName: "names"))
    var property: [String] = []

    @Option(help: "How to print.")
    var format = ShowFormat.text

    func validate() throws {
        if !property.isEmpty, !properties {
            throw ValidationError("--property chooses among --properties; give both.")
        }
        if isolated, root != nil || user {
            throw ValidationError("--isolated looks nothing up; leave --root and --user out.")
        }
        _ = try release()
    }

    func run() throws {
        let release = try release()
        let manager: ManagerScope = user ? .user : .system
        let isOnHost = root == nil && !isolated
        let session = ShowSession(
            release: release, manager: manager, path: try searchPath(), isIsolated: isolated,
            machine: isOnHost ? HostIdentity.identity(for: manager) : nil)
        let outcome = session.run(units)
        let names = property.flatMap { $0.split(separator: ",").map(String.init) }
        let rendering = ShowRendering(
            release: release, showsProperties: properties, names: names)
        Terminal.standardOutput.write(
            format == .json
                ? rendering.json(outcome.units) : rendering.text(outcome.units))
        for error in outcome.errors { Terminal.standardError.write("unitsmith: \(error)\n") }
        if !outcome.errors.isEmpty { throw ExitCode(ExitStatus.couldNotRun.rawValue) }
    }

    private func searchPath() throws -> UnitSearchPath {
        let root = root ?? ""
        guard user else { return .system(root: root) }
        guard let home = getenv("HOME").map({ String(cString: $0) }) else {
            throw ValidationError("--user needs HOME to be set: units lie below it.")
        }
        return .user(
            home: home, runtime: getenv("XDG_RUNTIME_DIR").map { String(cString: $0) },
            root: root)
    }

    private func release() throws -> SystemdVersion {
        try SingleTarget.parse(target)
    }
}

/// A `--target` of a verb that speaks of one release.
enum SingleTarget {
    /// The release that a text names, or the newest when there is none.
    ///
    /// - Throws: A `ValidationError` when it names none, or several.
    static func parse(_ text: String?) throws -> SystemdVersion {
        guard let text else { return TargetSelection.recorded.last ?? 262 }
        let releases: [SystemdVersion]
        do {
            releases = try TargetSelection.parse(text)
        } catch {
            throw ValidationError("\(error).")
        }
        guard let release = releases.first, releases.count == 1 else {
            throw ValidationError("target '\(text)' names several releases; give one, such as 257.")
        }
        return release
    }
}

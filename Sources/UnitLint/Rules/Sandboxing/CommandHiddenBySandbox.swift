import UnitCatalog
import UnitModel
import UnitValues

/// Flags a service whose program its own sandbox hides.
struct CommandHiddenBySandbox: LintRule {
    static let info = RuleInfo(
        id: "command-hidden-by-sandbox",
        severity: .error,
        summary: "a part of the file system hidden or not executable, with the program in it",
        rationale: """
            The program and the working directory are looked up after the file system was changed, and are \
            not there, or may not be executed: the service fails with 203/EXEC or 200/CHDIR. `/bin` and \
            `/lib` lead into `/usr`.
            """,
        flagged: [
            "[Service]\nInaccessiblePaths=/usr\nExecStart=/usr/bin/web\n",
            "[Service]\nTemporaryFileSystem=/opt\nExecStart=/opt/web/web\n",
            "[Service]\nInaccessiblePaths=/usr\nExecStart=/bin/sh -c true\n",
            "[Service]\nInaccessiblePaths=/srv\nWorkingDirectory=/srv/web\nExecStart=/usr/bin/web\n",
            "[Service]\nNoExecPaths=/\nExecPaths=/usr/lib\nExecStart=/usr/bin/web\n",
        ],
        accepted: [
            "[Service]\nInaccessiblePaths=/srv\nExecStart=/usr/bin/web\n",
            "[Service]\nTemporaryFileSystem=/opt\nBindReadOnlyPaths=/opt/web\nExecStart=/opt/web/web\n",
            "[Service]\nNoExecPaths=/\nExecPaths=/usr/bin/web /usr/lib\nExecStart=/usr/bin/web\n",
        ],
        reference: "systemd.exec(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        checkExecution(unit, into: &sink)
        let effective = unit.newest
        let inaccessible = effective.values(of: "InaccessiblePaths", in: .service)
        let temporary = effective.values(of: "TemporaryFileSystem", in: .service)
        guard !inaccessible.isEmpty || !temporary.isEmpty,
            effective.values(of: "BindPaths", in: .service).isEmpty,
            effective.values(of: "BindReadOnlyPaths", in: .service).isEmpty
        else { return }
        let needed = Self.needed(by: unit)
        for line in inaccessible {
            guard case .namespacePaths(let paths) = line.value else { continue }
            report(paths.map(\.path), hiding: needed, at: line, into: &sink)
        }
        for line in temporary {
            guard case .temporaryFileSystems(let systems) = line.value else { continue }
            report(systems.map(\.path), hiding: needed, at: line, into: &sink)
        }
    }

    /// Looks for programs that the service may not execute: of `NoExecPaths=` and `ExecPaths=`, the
    /// one that names the folder nearest to the program counts.
    private func checkExecution(_ unit: LintedUnit, into sink: inout FindingSink) {
        let forbidding = unit.newest.values(of: "NoExecPaths", in: .service)
        guard let line = forbidding.first else { return }
        let allowing = unit.newest.values(of: "ExecPaths", in: .service)
        for command in unit.commands where !command.command.flags.contains(.privileged) {
            let program = Self.real(command.command.path)
            let forbidden = Self.nearest(forbidding, above: program)
            guard program.hasPrefix("/"), forbidden > 0,
                forbidden > Self.nearest(allowing, above: program)
            else { continue }
            sink.advise(
                Self.self,
                "NoExecPaths= does not let the service execute \(quoted(command.command.path))",
                help: "name it in ExecPaths=, with what it loads, such as /usr/lib", at: line)
            return
        }
    }

    /// How long the longest path of some lines is that a program is, or lies below; 0 for none.
    private static func nearest(_ lines: [EffectiveAssignment], above program: String) -> Int {
        let paths = lines.flatMap { line -> [String] in
            guard case .namespacePaths(let paths) = line.value else { return [] }
            return paths.map { real($0.path.text) }
        }
        return paths.filter { program == $0 || program.isBelow($0) }.map(\.utf8.count).max() ?? 0
    }

    private static func real(_ path: String) -> String {
        merged.contains { path == $0 || path.isBelow($0) } ? "/usr" + path : path
    }

    /// What has to be there when the service starts: programs, scripts, and where it runs.
    private static func needed(by unit: LintedUnit) -> [String] {
        var paths: [String] = []
        for command in unit.commands where !command.command.flags.contains(.privileged) {
            paths.append(command.command.path)
            if let first = command.arguments.first?.text, first.hasPrefix("/"),
                interpreters.contains(command.programName)
            {
                paths.append(first)
            }
        }
        if let line = unit.newest.last("WorkingDirectory", in: .service),
            case .workingDirectory(let folder) = line.value, !folder.mayBeMissing,
            let path = folder.path
        {
            paths.append(path.text)
        }
        return paths
    }

    private static let interpreters: WordSet = [
        "sh", "bash", "python3", "python", "perl", "ruby", "node", "php",
    ]

    /// Folders that are links into `/usr` wherever systemd still runs.
    private static let merged = ["/bin", "/sbin", "/lib", "/lib64"]

    private func report(
        _ paths: [AbsolutePath], hiding needed: [String], at line: EffectiveAssignment,
        into sink: inout FindingSink
    ) {
        for path in paths {
            let hidden = needed.first { needed in
                let real = Self.merged.contains { needed.isBelow($0) } ? "/usr" + needed : needed
                return real.isBelow(path.text) || real == path.text || needed.isBelow(path.text)
            }
            guard let hidden else { continue }
            sink.advise(
                Self.self, "\(quoted(path.text)) hides \(quoted(hidden)) from the service",
                help: "add BindReadOnlyPaths= for it, or name a smaller folder", at: line)
        }
    }
}

import UnitCatalog
import UnitModel
import UnitValues

/// Flags a service whose program its own sandbox hides.
struct CommandHiddenBySandbox: LintRule {
    static let info = RuleInfo(
        id: "command-hidden-by-sandbox",
        severity: .error,
        summary: "InaccessiblePaths= or TemporaryFileSystem= over the service's program",
        rationale: """
            The program is looked up after the file system was changed, and is not there: the service fails \
            with 203/EXEC.
            """,
        flagged: [
            "[Service]\nInaccessiblePaths=/usr\nExecStart=/usr/bin/web\n",
            "[Service]\nTemporaryFileSystem=/opt\nExecStart=/opt/web/web\n",
        ],
        accepted: [
            "[Service]\nInaccessiblePaths=/srv\nExecStart=/usr/bin/web\n",
            "[Service]\nTemporaryFileSystem=/opt\nBindReadOnlyPaths=/opt/web\nExecStart=/opt/web/web\n",
        ],
        reference: "systemd.exec(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        let inaccessible = effective.values(of: "InaccessiblePaths", in: .service)
        let temporary = effective.values(of: "TemporaryFileSystem", in: .service)
        guard !inaccessible.isEmpty || !temporary.isEmpty,
            effective.values(of: "BindPaths", in: .service).isEmpty,
            effective.values(of: "BindReadOnlyPaths", in: .service).isEmpty
        else { return }
        let programs = unit.commands.filter { !$0.command.flags.contains(.privileged) }
            .map(\.command.path)
        for line in inaccessible {
            guard case .namespacePaths(let paths) = line.value else { continue }
            report(paths.map(\.path), hiding: programs, at: line, into: &sink)
        }
        for line in temporary {
            guard case .temporaryFileSystems(let systems) = line.value else { continue }
            report(systems.map(\.path), hiding: programs, at: line, into: &sink)
        }
    }

    private func report(
        _ paths: [AbsolutePath], hiding programs: [String], at line: EffectiveAssignment,
        into sink: inout FindingSink
    ) {
        for path in paths {
            let prefix = path.text == "/" ? "/" : path.text + "/"
            guard let hidden = programs.first(where: { $0.hasPrefix(prefix) || $0 == path.text })
            else { continue }
            sink.advise(
                Self.self, "\(quoted(path.text)) hides the program \(quoted(hidden))",
                help: "add BindReadOnlyPaths= for it, or name a smaller folder", at: line)
        }
    }
}

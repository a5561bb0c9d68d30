import UnitCatalog
import UnitModel
import UnitValues

/// Flags a service that lives in a home directory which it cannot see.
struct HomeHiddenFromService: LintRule {
    static let info = RuleInfo(
        id: "home-hidden-from-service",
        severity: .error,
        summary: "ProtectHome= and a program or working directory in /home or /root",
        rationale: """
            With `ProtectHome=yes` or `tmpfs` the home directories are empty for the service: it fails with \
            200/CHDIR or 203/EXEC.
            """,
        flagged: [
            "[Service]\nProtectHome=yes\nWorkingDirectory=/home/me/app\nExecStart=/usr/bin/web\n",
            "[Service]\nProtectHome=tmpfs\nExecStart=/root/web\n",
            "[Service]\nProtectHome=yes\nExecStart=/usr/bin/python3 /home/me/app.py\n",
        ],
        accepted: [
            "[Service]\nProtectHome=read-only\nWorkingDirectory=/home/me/app\nExecStart=/usr/bin/web\n",
            "[Service]\nProtectHome=tmpfs\nBindReadOnlyPaths=/home/me/app\nExecStart=/home/me/app/web\n",
        ],
        reference: "systemd.exec(5)")

    private static let homes = ["/home", "/root", "/run/user"]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard let mode = effective.word("ProtectHome", in: .service),
            mode == "yes" || mode == "tmpfs",
            effective.values(of: "BindPaths", in: .service).isEmpty,
            effective.values(of: "BindReadOnlyPaths", in: .service).isEmpty,
            effective.values(of: "RootDirectory", in: .service).isEmpty,
            effective.values(of: "RootImage", in: .service).isEmpty
        else { return }
        if let line = effective.last("WorkingDirectory", in: .service),
            case .workingDirectory(let folder) = line.value, !folder.mayBeMissing,
            let path = folder.path, path.isBelow(any: Self.homes)
        {
            sink.advise(
                Self.self, "ProtectHome=\(mode) hides \(quoted(path.text)) from the service",
                help:
                    "use ProtectHome=read-only, or keep the data in /var/lib with StateDirectory=",
                at: line)
        }
        for name in ["ReadWritePaths", "ReadOnlyPaths", "ExecPaths"] {
            for line in effective.values(of: name, in: .service) {
                guard case .namespacePaths(let paths) = line.value,
                    let path = paths.first(where: { $0.path.isBelow(any: Self.homes) })
                else { continue }
                sink.advise(
                    Self.self, "ProtectHome=\(mode) hides \(quoted(path.path.text)) all the same",
                    help: "use BindPaths=, with ProtectHome=tmpfs", severity: .warning, at: line)
            }
        }
        // A double slash, which systemd takes out, may stand after the first name.
        let visible = unit.commands.filter { command in
            !command.command.flags.contains(.privileged)
                && (command.mayHave("/home") || command.mayHave("/root")
                    || command.mayHave("/run"))
        }
        for command in visible {
            guard let (argument, path) = command.path(below: Self.homes) else { continue }
            sink.advise(
                Self.self, "ProtectHome=\(mode) hides \(quoted(path)) from the service",
                help: "use ProtectHome=read-only, or keep it in /var/lib with StateDirectory=",
                severity: .warning, at: argument, of: command)
        }
        for command in visible
        where Self.homes.contains(where: { command.command.path.isBelow($0) }) {
            sink.advise(
                Self.self,
                "ProtectHome=\(mode) hides \(quoted(command.command.path)) from the service",
                help: "use ProtectHome=read-only, or install the program in /usr/local or /opt",
                at: command)
        }
    }
}

extension LintedCommand {
    /// The first argument that is a path below some folders, alone or as the value of an option.
    func path(below folders: [String]) -> (ExecArgument, String)? {
        guard script == nil else { return nil }
        for argument in arguments {
            let text = argument.text
            let path =
                text.hasPrefix("-")
                ? text.utf8.firstIndex(of: UInt8(ascii: "=")).map {
                    String(text[text.utf8.index(after: $0)...])
                } ?? ""
                : text
            if folders.contains(where: { path.isBelow($0) }) { return (argument, path) }
        }
        return nil
    }
}

extension AbsolutePath {
    /// Whether it is one of some folders, or lies below one.
    func isBelow(any folders: [String]) -> Bool {
        folders.contains { text == $0 || text.isBelow($0) }
    }
}

extension String {
    /// Whether the path lies below a folder.
    func isBelow(_ folder: String) -> Bool {
        hasPrefix(folder)
            && (folder == "/" || utf8.dropFirst(folder.utf8.count).first == UInt8(ascii: "/"))
    }
}

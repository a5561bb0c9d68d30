import UnitCatalog
import UnitModel
import UnitValues

/// Flags commands that make a directory which systemd would make.
struct DirectoryMadeByCommand: LintRule {
    static let info = RuleInfo(
        id: "directory-made-by-command",
        severity: .warning,
        summary: "mkdir, install -d or chown in ExecStartPre= for a directory of the service",
        rationale: """
            `RuntimeDirectory=`, `StateDirectory=`, `CacheDirectory=` and `LogsDirectory=` make the \
            directory with the right owner, tell the program where it is, work with `DynamicUser=` and \
            `ProtectSystem=`, and clean up.
            """,
        flagged: [
            "[Service]\nExecStartPre=/bin/mkdir -p /run/web\nExecStart=/usr/bin/web\n"
        ],
        accepted: [
            "[Service]\nRuntimeDirectory=web\nExecStart=/usr/bin/web\n",
            "[Service]\nExecStartPre=/bin/chown web /var/log/web.log\nExecStart=/usr/bin/web\n",
        ],
        reference: "systemd.exec(5)")

    private static let directives: [(prefix: String, directive: String)] = [
        ("/run/", "RuntimeDirectory="), ("/var/run/", "RuntimeDirectory="),
        ("/var/lib/", "StateDirectory="), ("/var/cache/", "CacheDirectory="),
        ("/var/log/", "LogsDirectory="),
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard !unit.isUserUnit else { return }
        for command in unit.commands(of: "ExecStartPre", "ExecStart")
        where command.script != nil || Self.makesDirectory(command) {
            if let script = command.script {
                checkScript(script, of: command, into: &sink)
                continue
            }
            for argument in command.arguments {
                let text = argument.text
                guard let match = Self.directives.first(where: { text.hasPrefix($0.prefix) }),
                    !Self.isFile(text, of: command)
                else { continue }
                let name = text.dropFirst(match.prefix.count)
                sink.advise(
                    Self.self, "systemd can make \(quoted(text)) itself",
                    help: "write \(match.directive)\(name)", at: argument, of: command)
            }
        }
    }

    /// Looks for a script that starts with `mkdir`.
    private func checkScript(
        _ script: ExecArgument, of command: LintedCommand, into sink: inout FindingSink
    ) {
        guard command.directive == "ExecStartPre" else { return }
        let words = script.text.split(separator: " ").prefix { !"&;|".contains($0.first ?? "&") }
        guard words.first == "mkdir" || words.first?.hasSuffix("/mkdir") == true
        else { return }
        for word in words {
            let path = word.hasSuffix(";") ? word.dropLast() : word
            guard let match = Self.directives.first(where: { path.hasPrefix($0.prefix) }) else {
                continue
            }
            sink.advise(
                Self.self, "systemd can make \(quoted(path)) itself",
                help: "write \(match.directive)\(path.dropFirst(match.prefix.count))",
                at: script, of: command)
            return
        }
    }

    /// Whether a path whose owner or mode is changed looks like that of a file, as `web.log` does.
    private static func isFile(_ path: String, of command: LintedCommand) -> Bool {
        guard ["chown", "chmod"].contains(command.programName) else { return false }
        return path.split(separator: "/").last?.dropFirst().contains(".") == true
    }

    private static func makesDirectory(_ command: LintedCommand) -> Bool {
        switch command.programName {
        case "mkdir": true
        case "install": command.arguments.contains { $0.text == "-d" || $0.text == "--directory" }
        case "chown", "chmod": command.directive == "ExecStartPre"
        default: false
        }
    }
}

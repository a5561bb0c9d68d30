import UnitCatalog
import UnitModel
import UnitValues

/// Flags a directory for data that the service may not write to.
struct UnwritablePathInCommand: LintRule {
    static let info = RuleInfo(
        id: "unwritable-path-in-command",
        severity: .warning,
        summary: "ProtectSystem=strict or DynamicUser=, and a command that writes below /var",
        rationale: """
            Both make everything read-only for the service but what it names. A program that keeps data or \
            logs elsewhere fails with EROFS; with `DynamicUser=yes` the files would not even be its own at \
            the next start.
            """,
        flagged: [
            "[Service]\nDynamicUser=yes\nExecStart=/usr/bin/web --data-dir=/var/lib/web\n",
            "[Service]\nProtectSystem=strict\nType=oneshot\nExecStart=/bin/sh -c 'date > /var/log/last'\n",
        ],
        accepted: [
            "[Service]\nDynamicUser=yes\nStateDirectory=web\nExecStart=/usr/bin/web --data-dir=/var/lib/web\n",
            "[Service]\nProtectSystem=strict\nReadWritePaths=/var\nExecStart=/usr/bin/web --log /var/log/web.log\n",
        ],
        reference: "systemd.exec(5)")

    /// Where programs keep what they write.
    private static let folders = ["/var/lib", "/var/log", "/var/cache", "/var/spool"]
    /// Programs that write to what they are given.
    private static let writers: WordSet = [
        "touch", "mkdir", "tee", "rm", "mv", "truncate", "install", "chown", "chmod",
    ]
    /// Words of options that name what a program writes.
    private static let words = ["data", "log", "cache", "state", "db", "dir", "output", "pid"]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        let isDynamic = effective.boolean("DynamicUser", in: .service) == true
        guard isDynamic || effective.word("ProtectSystem", in: .service) == "strict",
            !unit.isDropIn
        else { return }
        let cause = isDynamic ? "DynamicUser=yes" : "ProtectSystem=strict"
        for command in unit.commands
        where !command.command.flags.contains(.privileged) && command.mayHave("/var/") {
            guard let (argument, path) = Self.written(by: command),
                !effective.writablePaths.contains(where: { path == $0 || path.isBelow($0) })
            else { continue }
            sink.advise(
                Self.self, "\(cause) makes \(quoted(path)) read-only for the service",
                help:
                    "use StateDirectory=, CacheDirectory= or LogsDirectory=, or add ReadWritePaths=",
                at: argument, of: command)
        }
    }

    /// A path that a program will write to, as far as its arguments tell.
    private static func written(by command: LintedCommand) -> (ExecArgument, String)? {
        if let script = command.script {
            return redirection(in: script.text).map { (script, $0) }
        }
        let isWriter = writers.contains(command.programName)
        var previous: Substring = ""
        for argument in command.arguments {
            let text = argument.text[...]
            if let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
                let value = text[text.utf8.index(after: equals)...]
                if isData(value), isOutputOption(text[..<equals]) {
                    return (argument, String(value))
                }
            }
            if isData(text), isWriter || previous.hasPrefix("--") && isOutputOption(previous) {
                return (argument, argument.text)
            }
            previous = text
        }
        return nil
    }

    private static func isOutputOption(_ option: Substring) -> Bool {
        let parts = option.lowercased().split { $0 == "-" || $0 == "_" || $0 == "." }
        return parts.contains { part in words.contains { part == $0 || part == $0 + "dir" } }
    }

    private static func isData(_ path: Substring) -> Bool {
        folders.contains { String(path).isBelow($0) }
    }

    /// The file after the first `>` of a script.
    private static func redirection(in script: String) -> String? {
        guard let mark = script.lastIndex(of: ">") else { return nil }
        let target = script[script.index(after: mark)...].drop { $0 == " " }
            .prefix { !" ;&|)\"'".contains($0) }
        return isData(target) ? String(target) : nil
    }
}

import UnitCatalog
import UnitModel
import UnitValues

/// Flags a word of the shell that is used as a program.
struct ShellBuiltinAsCommand: LintRule {
    static let info = RuleInfo(
        id: "shell-builtin-as-command",
        severity: .error,
        summary: "cd, export, ulimit and the like as a program",
        rationale: """
            These words are built into the shell, since they change the shell itself. There is no program of \
            the name, or one that has no effect on the commands after it.
            """,
        flagged: [
            "[Service]\nType=oneshot\nExecStart=cd /srv/web\nExecStart=/usr/bin/make\n",
            "[Service]\nExecStartPre=ulimit -n 4096\nExecStart=/usr/bin/web\n",
        ],
        accepted: [
            "[Service]\nWorkingDirectory=/srv/web\nLimitNOFILE=4096\nExecStart=/usr/bin/web\n"
        ],
        reference: "systemd.service(5)")

    /// Words of the shell, with the directive that does the same; empty where there is none.
    private static let builtins: [String: String] = [
        "cd": "WorkingDirectory=", "pushd": "WorkingDirectory=", "export": "Environment=",
        "declare": "Environment=", "ulimit": "LimitNOFILE= and its like", "umask": "UMask=",
        "source": "EnvironmentFile=", ".": "EnvironmentFile=", "exec": "", "eval": "", "set": "",
        "trap": "", "wait": "", "alias": "", "shopt": "", "unset": "UnsetEnvironment=", "if": "",
        "for": "", "while": "",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for command in unit.commands where !command.command.flags.contains(.viaShell) {
            guard let directive = Self.builtins[command.programName],
                Self.folders.contains(where: { command.command.path == $0 + command.programName })
            else { continue }
            sink.advise(
                Self.self, "\(command.programName) is a word of the shell, not a program",
                help: directive.isEmpty ? "write the program itself" : "use \(directive)",
                at: command)
        }
    }

    private static let folders = ["", "/bin/", "/usr/bin/"]
}

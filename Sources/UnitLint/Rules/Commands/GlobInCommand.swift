import UnitCatalog
import UnitModel
import UnitValues

/// Flags patterns of file names in a command that no shell reads.
struct GlobInCommand: LintRule {
    static let info = RuleInfo(
        id: "glob-in-command",
        severity: .warning,
        summary: "a pattern such as *.log in a command that no shell reads",
        rationale: """
            Without a shell nobody replaces the pattern by the files that it matches; most programs then \
            look for a file with a star in its name.
            """,
        flagged: ["[Service]\nType=oneshot\nExecStart=/bin/rm -f /var/cache/web/*\n"],
        accepted: [
            "[Service]\nType=oneshot\nExecStart=/bin/sh -c 'rm -f /var/cache/web/*'\n",
            "[Service]\nType=oneshot\nExecStart=/usr/bin/systemctl stop web@*.service\n",
            "[Service]\nType=oneshot\nExecStart=/usr/bin/find /tmp -name *.log\n",
        ],
        reference: "systemd.service(5)")

    /// Programs that leave patterns to the shell.
    private static let plain: WordSet = [
        "rm", "cp", "mv", "cat", "ls", "chmod", "chown", "chgrp", "ln", "tar", "echo", "touch",
        "rmdir",
        "gzip", "wc", "head", "tail", "du", "install", "stat", "sha256sum", "md5sum", "test",
        "grep",
        "modprobe", "insmod", "cmp", "diff", "sort",
    ]

    /// Whether a text has a star, or is a path with another mark of a pattern in it.
    private static func isPattern(_ text: String) -> Bool {
        text.contains("*") || text.hasPrefix("/") && (text.contains("?") || text.contains("["))
    }

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for command in unit.commands where Self.plain.contains(command.programName) {
            for argument in command.arguments
            where command.isBare(argument) && Self.isPattern(argument.text) {
                sink.advise(
                    Self.self,
                    "\(quoted(argument.text)) is not replaced by the files that it matches",
                    help: "run it through a shell: /bin/sh -c '…'", at: argument, of: command)
            }
        }
    }
}

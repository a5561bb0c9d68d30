import UnitCatalog
import UnitModel
import UnitValues

/// Flags a notifying service whose main process is a shell.
struct NotifyBehindShell: LintRule {
    static let info = RuleInfo(
        id: "notify-behind-shell",
        severity: .warning,
        summary: "Type=notify with a shell or a wrapper as the main process",
        rationale: """
            Only the main process may report its state (`NotifyAccess=main`), and that is the shell. The \
            program's message is refused, and the start runs into its timeout.
            """,
        flagged: [
            "[Service]\nType=notify\nExecStart=/bin/sh -c '/usr/bin/web --port 80; true'\n",
            "[Service]\nType=notify\nExecStart=/usr/bin/strace -f /usr/bin/web\n",
        ],
        accepted: [
            "[Service]\nType=notify\nNotifyAccess=all\nExecStart=/bin/sh -c 'web; true'\n",
            "[Service]\nType=notify\nExecStart=/bin/sh -c 'exec /usr/bin/web'\n",
        ],
        reference: "systemd.service(5)")

    private static let wrappers: WordSet = [
        "sudo", "su", "runuser", "docker", "podman", "timeout", "flock", "script", "npm", "yarn",
        "strace", "ltrace", "dbus-run-session", "xvfb-run",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let type = unit.newest.word("Type", in: .service) ?? "simple"
        guard type.hasPrefix("notify"),
            ["none", "main"].contains(unit.newest.word("NotifyAccess", in: .service) ?? "main")
        else { return }
        for command in unit.commands(of: "ExecStart") {
            let isShell =
                LintedCommand.shells.contains(command.programName)
                && !(command.script?.text.contains("exec ") ?? false)
                && !(command.script?.text.contains("systemd-notify") ?? false)
            let losesSocket =
                command.programName == "env"
                && command.arguments.contains {
                    ["-i", "-", "--ignore-environment"].contains($0.text)
                }
            if losesSocket {
                sink.advise(
                    Self.self,
                    "env -i takes $NOTIFY_SOCKET away, without which nothing is reported",
                    help: "use UnsetEnvironment= for what the program shall not see", at: command)
            }
            guard
                isShell || Self.wrappers.contains(command.programName)
            else { continue }
            sink.advise(
                Self.self,
                "the message that the service is ready comes from a child of "
                    + "\(command.programName) and is refused",
                help: "start the program itself, or with exec, or set NotifyAccess=all", at: command
            )
        }
    }
}

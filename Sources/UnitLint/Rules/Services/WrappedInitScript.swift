import UnitCatalog
import UnitModel
import UnitValues

/// Flags a service that only calls an init script.
struct WrappedInitScript: LintRule {
    static let info = RuleInfo(
        id: "wrapped-init-script",
        severity: .warning,
        summary: "a script of /etc/init.d as the program of a service",
        rationale: """
            The script starts the program behind systemd's back and does its own book-keeping, and many \
            scripts hand the call back to `systemctl`. The generator for SysV makes such a unit by itself; \
            a service gains from starting the program directly.
            """,
        flagged: [
            "[Service]\nType=forking\nPIDFile=/run/web.pid\nExecStart=/etc/init.d/web start\n"
        ],
        accepted: ["[Service]\nExecStart=/usr/sbin/web --foreground\n"],
        reference: "systemd-sysv-generator(8)")

    private static let folders = ["/etc/init.d/", "/etc/rc.d/init.d/"]
    private static let callers: WordSet = ["service", "invoke-rc.d"]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for command in unit.commands(of: "ExecStart") {
            let path = command.command.path
            let isShell = LintedCommand.shells.contains(command.programName)
            let script = isShell ? command.arguments.first?.text ?? "" : path
            guard
                Self.folders.contains(where: { script.hasPrefix($0) })
                    || Self.callers.contains(command.programName)
            else { continue }
            sink.advise(
                Self.self, "an init script hides the program from systemd",
                help: "start the program itself, in the foreground", at: command)
        }
    }
}

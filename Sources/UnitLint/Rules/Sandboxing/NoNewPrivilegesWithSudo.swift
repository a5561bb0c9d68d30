import UnitCatalog
import UnitModel
import UnitValues

/// Flags programs that need what `NoNewPrivileges=` forbids.
struct NoNewPrivilegesWithSudo: LintRule {
    static let info = RuleInfo(
        id: "no-new-privileges-with-sudo",
        severity: .error,
        summary: "NoNewPrivileges=yes and sudo, su or ping in a command",
        rationale: """
            The set-user-ID bit of a program has no effect then, so that sudo fails. Many sandbox settings \
            imply `NoNewPrivileges=` for services that do not run as root.
            """,
        flagged: [
            "[Service]\nUser=www\nNoNewPrivileges=yes\nExecStart=/usr/bin/sudo /usr/bin/web\n"
        ],
        accepted: ["[Service]\nUser=www\nNoNewPrivileges=yes\nExecStart=/usr/bin/web\n"],
        reference: "systemd.exec(5)")

    private static let programs: WordSet = [
        "sudo", "su", "doas", "pkexec", "newgrp", "mount", "umount",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        let isRoot = ["root", "0"].contains(effective.string("User", in: .service) ?? "root")
        guard effective.boolean("NoNewPrivileges", in: .service) == true,
            !isRoot || effective.boolean("DynamicUser", in: .service) == true
        else { return }
        for command in unit.commands {
            guard let program = Self.program(in: command) else { continue }
            sink.advise(
                Self.self, "\(program) cannot raise its rights with NoNewPrivileges=yes",
                help: "the prefix '+' runs a single command with full rights", at: command)
        }
    }

    /// The program of a command, or one of its script, that raises its rights.
    private static func program(in command: LintedCommand) -> String? {
        if programs.contains(command.programName) { return command.programName }
        return command.script?.text.split(separator: " ").map(String.init)
            .first(where: programs.contains)
    }
}

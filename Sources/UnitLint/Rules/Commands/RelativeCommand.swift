import UnitCatalog
import UnitModel
import UnitValues

/// Flags a program that is given by its name only.
struct RelativeCommand: LintRule {
    static let info = RuleInfo(
        id: "relative-command",
        severity: .info,
        summary: "a program without a path",
        rationale: """
            systemd looks for it in a fixed list of directories, not in the `PATH` of `Environment=`. \
            A path says which program is meant on every machine.
            """,
        flagged: ["[Service]\nExecStart=web\n"],
        accepted: ["[Service]\nExecStart=/usr/bin/web\n"],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for command in unit.commands where !command.command.path.hasPrefix("/") {
            sink.advise(
                Self.self, "\(quoted(command.command.path)) is looked for in systemd's own path",
                help: "write the whole path", at: command)
        }
    }
}

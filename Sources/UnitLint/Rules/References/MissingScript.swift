import UnitCatalog
import UnitModel
import UnitValues

/// Flags a script that an interpreter is given, and that is not there.
struct MissingScript: CollectionRule {
    static let info = RuleInfo(
        id: "missing-script",
        severity: .error,
        summary: "an interpreter that is given a script that does not exist",
        rationale: """
            The interpreter is there, so systemd has no complaint; it fails when it runs, a shell with the \
            status 127. Scripts are looked for below `--root`, or on this machine for units that are for it.
            """,
        flagged: [["web.service": "[Service]\nExecStart=/bin/sh /usr/share/web/strat.sh\n"]],
        accepted: [
            ["web.service": "[Service]\nExecStart=/bin/sh -e /usr/share/web/start.sh now\n"],
            ["web.service": "[Service]\nExecStart=/bin/sh -c /usr/share/web/none.sh\n"],
        ],
        reference: "systemd.service(5)")

    private static let interpreters: WordSet = [
        "sh", "bash", "dash", "zsh", "ksh", "ash", "python", "python3", "python2", "perl", "ruby",
        "node", "nodejs", "php", "lua", "tclsh",
    ]

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        for unit in collection.units {
            guard let system = collection.system(of: unit) else { continue }
            for command in unit.effective.allCommands {
                guard let arguments = Self.interpreted(by: command),
                    !command.command.flags.contains(.ignoresFailure),
                    let script = Self.script(in: arguments, of: command),
                    !unit.isMadeLater(script.text),
                    system.inode(at: script.text) == nil
                else { continue }
                sink.at(command.assignment, of: unit) {
                    $0.advise(
                        Self.self, "there is no script \(quoted(script.text)) on the system",
                        help: "\(command.programName) fails when it is started",
                        severity: collection.severityOnSystem(of: unit), at: script, of: command)
                }
            }
        }
    }

    /// What an interpreter is given, where the program is one, or `env` starts one.
    private static func interpreted(by command: LintedCommand) -> ArraySlice<ExecArgument>? {
        if interpreters.contains(command.programName) { return command.arguments }
        guard command.programName == "env", let first = command.arguments.first,
            interpreters.contains(first.text)
        else { return nil }
        return command.arguments.dropFirst()
    }

    /// The first argument after plain options, when it is a path without variables.
    private static func script(
        in arguments: ArraySlice<ExecArgument>, of command: LintedCommand
    ) -> ExecArgument? {
        guard let first = arguments.first(where: { !$0.text.hasPrefix("-") }),
            first.text.hasPrefix("/"), !first.text.contains("$"),
            !command.raw(first).contains(UInt8(ascii: "%")),
            // An option such as -c takes the next word.
            !arguments.prefix(while: { $0.text.hasPrefix("-") }).contains(where: {
                $0.text.contains("c") || $0.text.contains("m") || $0.text.contains("o")
            })
        else { return nil }
        return first
    }
}

import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// A program that a unit runs, with the line that says so.
struct LintedCommand {
    let command: ExecCommand
    let assignment: EffectiveAssignment
    /// The value as systemd reads it, which ranges of arguments count in.
    let value: [UInt8]

    /// The directive, such as `ExecStart`.
    var directive: String { assignment.directive.name }

    /// The last component of the program's path.
    var programName: String {
        command.path.split(separator: "/").last.map(String.init) ?? command.path
    }

    /// The arguments after the program's own name.
    var arguments: ArraySlice<ExecArgument> { command.arguments.dropFirst() }

    /// Whether a word stands in the file exactly as the program gets it: no quotes, no escapes.
    func isBare(_ argument: ExecArgument) -> Bool {
        raw(argument).allSatisfy { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    }

    /// The word as it stands in the file.
    func raw(_ argument: ExecArgument) -> ArraySlice<UInt8> { value[argument.range] }

    /// Whether the program is a shell that is given a script with `-c`.
    var isShellScript: Bool {
        Self.shells.contains(programName)
            && arguments.contains { $0.text.hasPrefix("-") && $0.text.hasSuffix("c") }
    }

    /// The script that a shell is given with `-c`.
    var script: ExecArgument? {
        guard isShellScript,
            let option = arguments.firstIndex(where: {
                $0.text.hasPrefix("-") && $0.text.hasSuffix("c")
            })
        else { return nil }
        return arguments[(option + 1)...].first
    }

    static let shells: Set<String> = ["sh", "bash", "dash", "zsh", "ksh", "ash", "busybox"]
}

extension EffectiveUnit {
    /// The directives that run programs.
    static let commandDirectives = [
        "ExecCondition", "ExecStartPre", "ExecStart", "ExecStartPost", "ExecReload",
        "ExecReloadPost",
        "ExecStop", "ExecStopPost",
    ]

    /// The programs of some directives of a service, in order.
    func commands(of directives: String...) -> [LintedCommand] {
        directives.flatMap(commands)
    }

    /// All programs that a service runs.
    var allCommands: [LintedCommand] { Self.commandDirectives.flatMap(commands) }

    private func commands(of directive: String) -> [LintedCommand] {
        values(of: directive, in: .service).flatMap { assignment -> [LintedCommand] in
            guard case .commands(let commands) = assignment.value else { return [] }
            let value = text(of: assignment)
            return commands.map {
                LintedCommand(command: $0, assignment: assignment, value: value)
            }
        }
    }
}

extension FindingSink {
    /// Adds advice of ours about an argument of a program.
    mutating func advise<Rule: LintRule>(
        _ rule: Rule.Type, _ message: String, help: String? = nil, severity: Severity? = nil,
        fix: Fix? = nil, at argument: ExecArgument, of command: LintedCommand
    ) {
        report(
            rule, Report(message, help: help, effect: .none, severity: severity, fix: fix),
            at: argument.range, of: command.assignment)
    }

    /// Adds advice of ours about a program.
    mutating func advise<Rule: LintRule>(
        _ rule: Rule.Type, _ message: String, help: String? = nil, severity: Severity? = nil,
        at command: LintedCommand
    ) {
        advise(rule, message, help: help, severity: severity, at: command.assignment)
    }
}

import UnitCatalog
import UnitModel
import UnitValues

/// Flags `NAME=value program`, which only a shell understands.
struct AssignmentBeforeCommand: LintRule {
    static let info = RuleInfo(
        id: "assignment-before-command",
        severity: .error,
        summary: "NAME=value before a program, as a shell has it",
        rationale: """
            The first word of a command is the program. systemd looks for one of the name `NAME=value`, and \
            the service fails with 203/EXEC.
            """,
        flagged: ["[Service]\nExecStart=LANG=C /usr/bin/web\n"],
        accepted: [
            "[Service]\nEnvironment=LANG=C\nExecStart=/usr/bin/web\n",
            "[Service]\nExecStart=/usr/bin/env LANG=C /usr/bin/web\n",
        ],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for command in unit.commands where Self.isAssignment(command.command.path) {
            sink.advise(
                Self.self, "\(quoted(command.command.path)) is taken for the program to run",
                help: "set the variable with Environment=\(command.command.path)", at: command)
        }
    }

    private static func isAssignment(_ path: String) -> Bool {
        guard let equals = path.utf8.firstIndex(of: UInt8(ascii: "=")), let first = path.first
        else { return false }
        return (first.isLetter || first == "_")
            && path[..<equals].allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    }
}

import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags operators of a shell in a command that no shell reads.
struct ShellSyntaxInCommand: LintRule {
    static let info = RuleInfo(
        id: "shell-syntax-in-command",
        severity: .error,
        summary: "pipes, redirections and && in a command that no shell reads",
        rationale: """
            systemd starts the program itself. `|`, `>`, `&&`, `&` and a `;` that is glued to a word \
            are passed to it as arguments.
            """,
        flagged: [
            "[Service]\nType=oneshot\nExecStart=/bin/cat /etc/passwd | /bin/grep root > /tmp/out\n",
            "[Service]\nType=oneshot\nExecStart=/bin/echo a; /bin/echo b\n",
            "[Service]\nType=oneshot\nExecStart=/usr/bin/web 2>&1\n",
            "[Service]\nExecStart=/usr/bin/web &>/var/log/web\n",
        ],
        accepted: [
            "[Service]\nType=oneshot\nExecStart=/bin/sh -c 'cat /etc/passwd | grep root'\n",
            "[Service]\nType=oneshot\nExecStart=/bin/echo a ; /bin/echo b\n",
            "[Service]\nType=oneshot\nExecStart=/usr/bin/awk '$1 > 2 && $2'\n",
            "[Service]\nExecStart=/usr/bin/exporter --ignore=^/(sys|proc)($$|/)\n",
        ],
        reference: "systemd.service(5)")

    private static let operators: WordSet = [
        "|", "||", "&&", "&", ">", ">>", "<", "<<", "2>", "2>>", "&>", "&>>", "1>", "1>>", "|&",
        "2>&1", "1>&2", ">&2", "<<<",
        ";;", ">/dev/null", "2>/dev/null", "&>/dev/null",
    ]

    /// Characters of which every operator has one.
    private static let marks: [UInt8] = Array("|&<>;".utf8)

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for command in unit.commands where command.mayHave(anyOf: Self.marks) {
            if command.command.path.hasSuffix(";") || command.command.path.contains(";/") {
                sink.advise(
                    Self.self, "\(quoted(command.command.path)) is taken for one program",
                    help: "put a blank before the ';', or run it through a shell: /bin/sh -c '…'",
                    at: command)
            }
            guard let found = command.arguments.first(where: { Self.isOperator($0, in: command) })
            else { continue }
            sink.advise(
                Self.self,
                "\(quoted(found.text)) is passed to \(command.programName) as an argument: "
                    + "no shell reads this line",
                help: "run it through a shell: /bin/sh -c '…'",
                fix: Self.fix(command, in: unit), at: found, of: command)
        }
    }

    private static func isOperator(_ argument: ExecArgument, in command: LintedCommand) -> Bool {
        let text = argument.text
        guard text.utf8.contains(where: marks.contains), command.isBare(argument) else {
            return false
        }
        if operators.contains(text) { return true }
        if text.hasSuffix(";"), text.count > 1, !text.hasSuffix("\\;") { return true }
        if text.hasPrefix("<<") { return true }
        // Of a regular expression, they say where a path ends.
        let isPattern = text.contains { "()[]^$\\".contains($0) }
        if !isPattern, ["|/", ";/", "&&/"].contains(where: text.contains) { return true }
        let redirections = [">", ">>", "1>", "1>>", "2>", "2>>", "&>", "&>>", "<"]
        return redirections.contains { text.hasPrefix($0 + "/") || text.hasPrefix($0 + "&") }
    }

    /// The whole line as a script, when nothing in it means something else to a shell.
    private static func fix(_ command: LintedCommand, in unit: LintedUnit) -> Fix? {
        let line = unit.file.document.lines[command.assignment.origin.lineIndex]
        let unsafe: [UInt8] = Array("'\"\\$%".utf8)
        guard !line.isContinued, command.command.path.hasPrefix("/"),
            !command.value.contains(where: unsafe.contains),
            command.value.first == UInt8(ascii: "/")
        else { return nil }
        let start = command.assignment.range
        return Fix(
            isSafe: false, description: "run the line through a shell",
            edits: [
                TextEdit(inserting: "/bin/sh -c '", at: start.lowerBound),
                TextEdit(inserting: "'", at: start.upperBound),
            ])
    }
}

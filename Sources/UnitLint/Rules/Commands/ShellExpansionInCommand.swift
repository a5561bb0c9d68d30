import UnitCatalog
import UnitModel
import UnitValues

/// Flags what a shell would expand in a command that no shell reads.
struct ShellExpansionInCommand: LintRule {
    static let info = RuleInfo(
        id: "shell-expansion-in-command",
        severity: .error,
        summary: "$(…), backticks, ~ and ${VAR:-…} in a command that no shell reads",
        rationale: """
            systemd replaces `$NAME` and `${NAME}` and nothing else. Command substitutions, a leading \
            `~`, and `${NAME:-default}` are passed to the program as they stand.
            """,
        flagged: [
            "[Service]\nType=oneshot\nExecStart=/bin/echo $(hostname)\n",
            "[Service]\nType=oneshot\nExecStart=/bin/echo ${FOO:-default}\n",
            "[Service]\nType=oneshot\nExecStart=/bin/ls ~/data\n",
            "[Service]\nType=oneshot\nExecStart=/bin/mkdir -p /srv/{in,out}\n",
            "[Service]\nType=oneshot\nExecStart=/usr/bin/logger 'up since $$(date)'\n",
            "[Service]\nExecStart=/usr/bin/web --port=$PORT\n",
            "[Service]\nExecStart=/usr/bin/web\nExecStopPost=/usr/bin/logger 'ended with $?'\n",
        ],
        accepted: [
            "[Service]\nType=oneshot\nExecStart=/bin/sh -c 'echo $$(hostname)'\n",
            "[Service]\nType=oneshot\nEnvironment=FOO=1\nExecStart=/bin/echo ${FOO}\n",
            "[Service]\nType=oneshot\nExecStart=/usr/bin/ssh host 'echo $$(date)'\n",
        ],
        reference: "systemd.service(5)")

    /// Characters of which every expansion has one.
    private static let marks = Array("$`~{".utf8)

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for command in unit.commands where command.mayHave(anyOf: Self.marks) {
            for argument in command.arguments
            where argument.text.utf8.contains(where: Self.marks.contains) {
                if command.command.expandsVariables,
                    let variable = Self.variableInWord(argument.text)
                {
                    sink.advise(
                        Self.self, "\(quoted(variable)) is not replaced inside of a word",
                        help: "write ${\(variable.dropFirst())}; $NAME has to be a word of its own",
                        at: argument, of: command)
                    continue
                }
                guard let what = Self.expansion(in: argument, of: command) else { continue }
                sink.advise(
                    Self.self, "\(what) is not expanded: no shell reads this line",
                    help:
                        "run it through a shell, /bin/sh -c '…', or set a variable with Environment=",
                    at: argument, of: command)
            }
        }
    }

    private static func expansion(
        in argument: ExecArgument, of command: LintedCommand
    ) -> String? {
        let text = argument.text
        guard command.script != argument else { return nil }
        if text.contains("${"), let form = parameterForm(text) { return form }
        // What is quoted may be for a shell that another program starts.
        if command.isBare(argument) || !mayReachShell(command) {
            if text.contains("$(") { return "'$(…)'" }
            if text.contains("`") { return "a backtick" }
            if text != "$?", text.hasSuffix("$?") || text.contains("$? ") { return "'$?'" }
        }
        guard command.isBare(argument) else { return nil }
        if text.hasPrefix("~/") || text == "~" { return "'~'" }
        if text.hasPrefix("~"), let slash = text.firstIndex(of: "/"),
            text[..<slash].dropFirst().allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" })
        {
            return quoted(text[..<slash])
        }
        return hasBraces(text) ? "'{…,…}'" : nil
    }

    /// Whether the program may hand its arguments to a shell, as `ssh` and `su -c` do.
    private static func mayReachShell(_ command: LintedCommand) -> Bool {
        shellStarters.contains(command.programName)
            || LintedCommand.shells.contains(command.programName)
            || command.arguments.contains { argument in
                let name = argument.text.split(separator: "/").last.map(String.init) ?? ""
                return LintedCommand.shells.contains(name)
                    || ["-c", "-e", "--command", "-x", "--exec"].contains(argument.text)
            }
    }

    private static let shellStarters: WordSet = [
        "ssh", "su", "script", "xterm", "watch", "tmux", "screen", "expect", "perl", "python3",
        "ruby", "awk", "make", "parallel", "xargs",
    ]

    /// `$NAME` after the start of a word, where systemd replaces only `${NAME}`.
    private static func variableInWord(_ text: String) -> String? {
        guard text.hasPrefix("-"), let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else {
            return nil
        }
        let value = text[text.utf8.index(after: equals)...]
        let name = value.dropFirst()
        guard value.hasPrefix("$"), name.utf8.count > 1,
            name.utf8.allSatisfy({ byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "_"):
                    true
                default: false
                }
            })
        else { return nil }
        return String(value)
    }

    /// Whether a path has alternatives in it, as in `/srv/{a,b}`.
    private static func hasBraces(_ text: String) -> Bool {
        guard text.hasPrefix("/"), let open = text.firstIndex(of: "{"),
            let close = text[open...].firstIndex(of: "}")
        else { return false }
        return text[open..<close].contains(",") && !text[..<open].hasSuffix("$")
    }

    /// `${NAME:-word}` and its like.
    private static func parameterForm(_ text: String) -> String? {
        for piece in text.components(after: "${") {
            let name = piece.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            guard !name.isEmpty, let next = piece.dropFirst(name.count).first else { continue }
            if ":-+?#%/^,@".contains(next) { return "'${\(name)\(next)…}'" }
        }
        return nil
    }
}

extension String {
    /// What follows each occurrence of a mark.
    fileprivate func components(after mark: StaticString) -> [Substring] {
        var result: [Substring] = []
        var rest = self[...]
        while let next = rest.suffix(after: mark) {
            rest = next
            result.append(rest)
        }
        return result
    }
}

import UnitCatalog
import UnitModel
import UnitValues

/// Flags a variable that nothing in the unit sets.
struct UnsetVariableInCommand: LintRule {
    static let info = RuleInfo(
        id: "unset-variable-in-command",
        severity: .warning,
        summary: "a variable in a command that nothing sets",
        rationale: """
            A variable that is not set is replaced by nothing. The program sees an argument less, or an \
            empty one. systemd itself sets a few, such as `$MAINPID` and `$STATE_DIRECTORY`.
            """,
        flagged: [
            "[Service]\nType=oneshot\nExecStart=/bin/echo ${UNSET_VAR} $1\n",
            "[Service]\nType=oneshot\nExecStart=/bin/echo $$\n",
        ],
        accepted: [
            "[Service]\nType=oneshot\nEnvironment=NAME=x\nExecStart=/bin/echo $NAME $MAINPID\n",
            "[Service]\nType=oneshot\nEnvironmentFile=-/etc/default/web\nExecStart=/bin/echo $OPTIONS\n",
            "[Service]\nType=oneshot\nExecStart=:/bin/echo $NAME\n",
        ],
        reference: "systemd.exec(5)")

    /// What systemd sets by itself, systemd.exec(5).
    private static let provided: WordSet = [
        "PATH", "LANG", "LC_ALL", "USER", "LOGNAME", "HOME", "SHELL", "INVOCATION_ID",
        "XDG_RUNTIME_DIR", "RUNTIME_DIRECTORY", "STATE_DIRECTORY", "CACHE_DIRECTORY",
        "LOGS_DIRECTORY", "CONFIGURATION_DIRECTORY", "CREDENTIALS_DIRECTORY", "MAINPID",
        "MANAGERPID", "LISTEN_FDS", "LISTEN_PID", "LISTEN_FDNAMES", "NOTIFY_SOCKET", "WATCHDOG_PID",
        "WATCHDOG_USEC", "TERM", "LOG_NAMESPACE", "JOURNAL_STREAM", "SERVICE_RESULT", "EXIT_CODE",
        "EXIT_STATUS", "MONITOR_SERVICE_RESULT", "MONITOR_EXIT_CODE", "MONITOR_EXIT_STATUS",
        "MONITOR_INVOCATION_ID", "MONITOR_UNIT", "PIDFILE", "REMOTE_ADDR", "REMOTE_PORT",
        "TRIGGER_UNIT", "TRIGGER_PATH", "TRIGGER_TIMER_REALTIME_USEC",
        "TRIGGER_TIMER_MONOTONIC_USEC", "MEMORY_PRESSURE_WATCH", "MEMORY_PRESSURE_WRITE",
        "SYSTEMD_EXEC_PID", "DEBUG_INVOCATION", "FDSTORE", "SO_COOKIE", "TZ", "DISPLAY", "COLUMNS",
        "LINES",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        // A file of variables, and a user's manager, set what cannot be seen from here.
        guard !unit.isDropIn, !unit.isUserUnit,
            effective.values(of: "EnvironmentFile", in: .service).isEmpty,
            effective.values(of: "PassEnvironment", in: .service).isEmpty,
            effective.values(of: "PAMName", in: .service).isEmpty
        else { return }
        let commands = unit.commands.filter {
            $0.command.expandsVariables && $0.mayHave(UInt8(ascii: "$"))
        }
        guard !commands.isEmpty else { return }
        let set = effective.variablesSet
        for command in commands {
            for argument in command.arguments
            where argument.text.utf8.contains(UInt8(ascii: "$")) {
                if argument.text == "$$" {
                    sink.advise(
                        Self.self, "'$$' is a dollar sign here, not the number of a process",
                        help: "only a shell knows its own number; $MAINPID is that of the service",
                        at: argument, of: command)
                }
                for name in argument.variables
                where !Self.provided.contains(name) && !set.contains(name)
                    && !name.hasPrefix("(")
                {
                    sink.advise(
                        Self.self,
                        "nothing here sets the variable \(quoted(name)), which leaves nothing in its place",
                        help: "set it with Environment=, or write $$ for a dollar sign",
                        at: argument, of: command)
                }
            }
        }
    }
}

extension ExecArgument {
    /// The variables that stand in it.
    var variables: [String] {
        if let name = splitVariable { return [name] }
        return parts.compactMap { part in
            guard case .variable(let name) = part else { return nil }
            return name
        }
    }
}

extension EffectiveUnit {
    /// The names of the variables that `Environment=` sets.
    var variablesSet: [String] {
        values(of: "Environment", in: .service).flatMap { line -> [String] in
            guard case .environment(let assignments) = line.value else { return [] }
            return assignments.map(\.name)
        }
    }
}

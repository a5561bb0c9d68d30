public import ArgumentParser

/// The program: every verb is a subcommand of it.
public struct Unitsmith: AsyncParsableCommand {
    /// The name, the verbs and what `--help` says of them.
    public static let configuration = CommandConfiguration(
        commandName: "unitsmith",
        abstract: "Read systemd unit files as systemd does, and say what is wrong with them.",
        discussion: """
            EXAMPLES
              unitsmith lint /etc/systemd/system
              unitsmith lint --target debian-12 web.service web.service.d/limits.conf
              unitsmith fmt --diff web.service
              unitsmith explain unknown-directive
              unitsmith lint --format json --stdin-filename web.service - < web.service

            EXIT STATUS
              0  nothing found    1  findings    2  could not run
            """,
        version: ProgramVersion.current,
        subcommands: [
            LintCommand.self, FormatCommand.self, RulesCommand.self, ExplainCommand.self,
            ShowCommand.self, PlanCommand.self,
            ApplyCommand.self,
            UninstallCommand.self, RollbackCommand.self, StartCommand.self, StopCommand.self,
            RestartCommand.self, ReloadCommand.self, TryRestartCommand.self, KillCommand.self,
            ResetFailedCommand.self, EnableCommand.self, DisableCommand.self, MaskCommand.self,
            UnmaskCommand.self, DaemonReloadCommand.self, DaemonReexecCommand.self,
            StatusCommand.self, ListCommand.self, LogsCommand.self, WatchCommand.self,
            WhyCommand.self,
        ])

    /// A command that shows its help.
    public init() {}
}

/// The version of this program.
enum ProgramVersion {
    static let current = "0.1.0"
}

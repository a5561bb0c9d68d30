import UnitCatalog
import UnitModel
import UnitValues

/// Flags a forking service whose program is told not to fork.
struct ForkingInForeground: LintRule {
    static let info = RuleInfo(
        id: "forking-in-foreground",
        severity: .error,
        summary: "Type=forking with an option that keeps the program in the foreground",
        rationale: """
            systemd waits for the first process to end. It does not, so the start runs into its timeout, \
            and the service is killed.
            """,
        flagged: [
            "[Service]\nType=forking\nPIDFile=/run/w.pid\nExecStart=/usr/sbin/web --foreground\n",
            "[Service]\nType=forking\nPIDFile=/run/p.pid\nExecStart=/usr/sbin/php-fpm8.2 -F\n",
            "[Service]\nType=forking\nExecStart=/usr/sbin/nginx -g 'daemon off;'\n",
        ],
        accepted: ["[Service]\nType=exec\nExecStart=/usr/sbin/web --foreground\n"],
        reference: "systemd.service(5)")

    private static let options: WordSet = [
        "--foreground", "--nodaemon", "--no-daemon", "--no-daemonize", "--nofork", "--no-fork",
        "--no-detach", "--no-background", "-DFOREGROUND", "--nodetach", "--nodaemonize",
        "-nodaemon", "--no-daemonise", "--daemonize=no", "--daemon=no", "--daemonize=false",
        "--daemon=false",
    ]

    /// Options that mean it with some programs only.
    private static let ownOptions: [String: WordSet] = [
        "acpid": ["-f"], "apache2": ["-X"], "atd": ["-f"], "chronyd": ["-n", "-d"],
        "cron": ["-f"], "crond": ["-n", "-f"], "dhcpd": ["-f", "-d"], "dnsmasq": ["-k", "-d"],
        "exim4": ["-bdf"], "httpd": ["-X"], "inetd": ["-i"], "keepalived": ["-n"],
        "lighttpd": ["-D"],
        "named": ["-f", "-g"], "ntpd": ["-n"], "php-fpm": ["-F"], "rsyslogd": ["-n"],
        "smartd": ["-n"], "snmpd": ["-f"], "squid": ["-N"], "sshd": ["-D", "-d"],
        "supervisord": ["-n"], "xinetd": ["-dontfork"], "zabbix_agentd": ["-f"],
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard unit.newest.word("Type", in: .service) == "forking" else { return }
        for command in unit.commands(of: "ExecStart") {
            guard let option = Self.option(of: command) else { continue }
            sink.advise(
                Self.self,
                "\(quoted(option.text)) keeps the program from forking, and Type=forking "
                    + "waits until it does",
                help: "use Type=exec or Type=notify", at: option, of: command)
        }
    }
    /// The option that keeps the program in the foreground.
    static func option(of command: LintedCommand) -> ExecArgument? {
        let own = ownOptions[command.plainProgramName]
        return command.arguments.first {
            options.contains($0.text) || own?.contains($0.text) == true
                || command.plainProgramName == "nginx" && $0.text.contains("daemon off")
        }
    }
}

extension LintedCommand {
    /// The name of the program without a version at its end, as in `php-fpm8.2`.
    var plainProgramName: String {
        guard programName.last?.isNumber == true else { return programName }
        let name = programName.reversed().drop { $0.isNumber || $0 == "." || $0 == "-" }
        return String(name.reversed())
    }
}

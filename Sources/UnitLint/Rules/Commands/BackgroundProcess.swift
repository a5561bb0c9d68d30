import UnitCatalog
import UnitModel
import UnitValues

/// Flags a service whose process goes into the background while systemd waits for it.
struct BackgroundProcess: LintRule {
    static let info = RuleInfo(
        id: "background-process",
        severity: .warning,
        summary: "nohup, setsid, & or --daemon in a service that is not Type=forking",
        rationale: """
            Unless the type is `forking`, the service has ended when the first process ends, and systemd \
            then kills the one in the background. A program that tells its state (`Type=notify`) may name \
            another main process.
            """,
        flagged: [
            "[Service]\nExecStart=/bin/sh -c '/usr/bin/web &'\n",
            "[Service]\nExecStart=/usr/bin/nohup /usr/bin/web\n",
            "[Service]\nExecStart=/usr/bin/web --daemonize\n",
        ],
        accepted: [
            "[Service]\nExecStart=/usr/bin/web --no-daemon\n",
            "[Service]\nExecStart=/usr/bin/web --daemonize no\n",
            "[Service]\nExecStart=/usr/bin/web --daemon --no-detach\n",
            "[Service]\nExecStart=/usr/bin/poll --daemon 300\n",
            "[Service]\nType=notify\nExecStart=/usr/bin/web --daemon\n",
            "[Service]\nType=forking\nPIDFile=/run/web.pid\nExecStart=/usr/bin/web --daemon\n",
        ],
        reference: "systemd.service(5)")

    private static let options: WordSet = [
        "--daemon", "--daemonize", "--background", "--detach", "--fork", "-daemon", "--daemonise",
        "--daemon=yes", "--daemonize=yes", "--daemon=true", "--daemonize=true", "--daemon=on",
        "--daemonize=on",
    ]

    /// Options that mean it with some programs only.
    private static let ownOptions: [String: WordSet] = [
        "docker": ["-d"], "podman": ["-d"], "docker-compose": ["-d"], "screen": ["-dm", "-dmS"],
        "tmux": ["-d"], "gunicorn": ["-D"], "php-fpm": ["-D"], "mosquitto": ["-d"],
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let type = unit.newest.word("Type", in: .service) ?? "simple"
        guard ["simple", "exec", "notify", "idle"].contains(type), !unit.isDropIn else {
            return
        }
        for command in unit.commands(of: "ExecStartPre") {
            guard let script = command.script, Self.endsInBackground(script.text) else { continue }
            sink.advise(
                Self.self, "systemd kills what the shell put in the background before it goes on",
                help: "write a service of its own for it", at: script, of: command)
        }
        for command in unit.commands(of: "ExecStart") {
            if ["nohup", "setsid", "daemonize", "start-stop-daemon"].contains(command.programName) {
                sink.advise(
                    Self.self, "\(command.programName) takes the process away from systemd",
                    help: "start the program itself; systemd needs no help to keep it running",
                    at: command)
            } else if let script = command.script, Self.endsInBackground(script.text) {
                sink.advise(
                    Self.self,
                    "the shell ends at once and systemd kills what it put in the background",
                    help: "start the program itself, without &", at: script, of: command)
            } else if type != "notify", let option = Self.option(of: command) {
                sink.advise(
                    Self.self,
                    "\(quoted(option.text)) puts a program into the background as a rule, and Type=\(type) "
                        + "takes that for the end of the service",
                    help: "run it in the foreground, or use Type=forking with PIDFile=",
                    at: option, of: command)
            }
        }
    }

    /// The option that puts the program into the background, unless a word after it says no, or
    /// how often it is to work, or another option keeps it in the foreground.
    private static func option(of command: LintedCommand) -> ExecArgument? {
        let arguments = Array(command.arguments)
        guard ForkingInForeground.option(of: command) == nil else { return nil }
        if command.plainProgramName == "nginx",
            let argument = arguments.first(where: { $0.text.contains("daemon on") })
        {
            return argument
        }
        let own = ownOptions[command.plainProgramName] ?? []
        for (offset, argument) in arguments.enumerated() {
            guard options.contains(argument.text) || own.contains(argument.text) else { continue }
            let next = offset + 1 < arguments.count ? arguments[offset + 1].text : ""
            guard !["no", "false", "off"].contains(next),
                next.isEmpty || !next.allSatisfy(\.isNumber)
            else { continue }
            return argument
        }
        return nil
    }

    private static func endsInBackground(_ script: String) -> Bool {
        var text = script[...]
        while let last = text.last, last == " " || last == ";" { text = text.dropLast() }
        return text.hasSuffix("&") && !text.hasSuffix("&&") || text.hasSuffix("& disown")
            || script.contains("nohup ") || script.contains("setsid ")
    }
}

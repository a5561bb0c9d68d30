import UnitCatalog
import UnitModel
import UnitValues

/// Flags programs that do what a directive does.
struct WrapperInsteadOfDirective: LintRule {
    static let info = RuleInfo(
        id: "wrapper-instead-of-directive",
        severity: .info,
        summary: "nice, ionice, taskset, chroot and the like, instead of the directive",
        rationale: """
            A directive applies to every process of the service, is shown by `systemctl show`, and can be \
            changed by a drop-in.
            """,
        flagged: ["[Service]\nExecStart=/usr/bin/nice -n 10 /usr/bin/web\n"],
        accepted: ["[Service]\nNice=10\nExecStart=/usr/bin/web\n"],
        reference: "systemd.exec(5)")

    private static let directives: [String: String] = [
        "nice": "Nice=", "ionice": "IOSchedulingClass= and IOSchedulingPriority=",
        "taskset": "CPUAffinity=", "chrt": "CPUSchedulingPolicy=", "chroot": "RootDirectory=",
        "timeout": "RuntimeMaxSec=", "env": "Environment=", "prlimit": "LimitNOFILE= and its like",
        "numactl": "NUMAPolicy= and NUMAMask=", "flock": "a dependency, or Type=oneshot",
        "unshare": "PrivateNetwork= and its like", "logger": "StandardOutput=journal",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for command in unit.commands {
            guard let directive = Self.directives[command.programName],
                command.programName != "env"
                    || command.arguments.first.map({ $0.text.contains("=") }) == true
            else { continue }
            sink.advise(
                Self.self, "systemd does by itself what \(command.programName) does",
                help: "use \(directive)", at: command)
        }
    }
}

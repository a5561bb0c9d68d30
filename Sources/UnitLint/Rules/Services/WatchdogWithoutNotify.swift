import UnitCatalog
import UnitModel
import UnitValues

/// Flags a watchdog that nobody can feed.
struct WatchdogWithoutNotify: LintRule {
    static let info = RuleInfo(
        id: "watchdog-without-notify",
        severity: .warning,
        summary: "WatchdogSec= in a service that is not Type=notify",
        rationale: """
            The program has to say that it is alive with sd_notify(3). One that is not written for it never \
            does, and is killed as soon as the time is over.
            """,
        flagged: [
            "[Service]\nType=simple\nWatchdogSec=30\nExecStart=/usr/bin/web\n",
            "[Service]\nType=oneshot\nRemainAfterExit=yes\nWatchdogSec=10\nExecStart=/bin/true\n",
        ],
        accepted: [
            "[Service]\nType=notify\nWatchdogSec=30\nExecStart=/usr/bin/web\n",
            "[Service]\nNotifyAccess=main\nWatchdogSec=30\nExecStart=/usr/bin/web\n",
            "[Service]\nWatchdogSec=3min\nExecStart=/usr/lib/systemd/systemd-machined\n",
        ],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        let type = effective.word("Type", in: .service) ?? "simple"
        guard !unit.isDropIn, !["notify", "notify-reload", "dbus"].contains(type),
            effective.word("NotifyAccess", in: .service) ?? "none" == "none",
            let line = effective.last("WatchdogSec", in: .service),
            case .time(let span) = line.value, span > 0, span < .max,
            // The programs of systemd itself report whatever the type is.
            !unit.commands(of: "ExecStart").contains(where: {
                $0.programName.hasPrefix("systemd-")
            })
        else { return }
        sink.advise(
            Self.self,
            "with Type=\(type) the program is not known to report that it is alive, and is "
                + "killed when it does not",
            help: "use Type=notify if the program calls sd_notify(3), else drop the line", at: line)
    }
}

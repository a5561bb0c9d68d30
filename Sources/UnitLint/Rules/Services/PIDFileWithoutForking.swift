import UnitCatalog
import UnitModel
import UnitValues

/// Flags settings about the main process of a service that does not fork.
struct PIDFileWithoutForking: LintRule {
    static let info = RuleInfo(
        id: "pid-file-without-forking",
        severity: .warning,
        summary: "PIDFile= or GuessMainPID= in a service that is not Type=forking",
        rationale: """
            The main process of every other type is the one that systemd started. systemd only removes \
            the PID file when the service has stopped.
            """,
        flagged: [
            "[Service]\nPIDFile=/run/web.pid\nExecStart=/usr/sbin/web\n",
            "[Service]\nType=idle\nGuessMainPID=no\nExecStart=/usr/sbin/web\n",
        ],
        accepted: ["[Service]\nType=forking\nPIDFile=/run/web.pid\nExecStart=/usr/sbin/web\n"],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let type = unit.newest.word("Type", in: .service) ?? "simple"
        guard type != "forking", !unit.isDropIn, unit.newest.kind == .service else {
            return
        }
        for name in ["PIDFile", "GuessMainPID"] {
            guard let line = unit.newest.values(of: name, in: .service).last else { continue }
            // A program that tells systemd its state may write the file for others to read.
            if name == "PIDFile", type.hasPrefix("notify") { continue }
            let effect =
                name == "PIDFile"
                ? "Type=\(type) does not need PIDFile=, and systemd removes the file at the end"
                : "\(name)= does nothing with Type=\(type)"
            sink.advise(
                Self.self, effect,
                help: "drop the line, or use Type=forking when the program forks", at: line)
        }
    }
}

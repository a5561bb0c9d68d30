import UnitCatalog
import UnitModel
import UnitValues

/// Flags a PID file that the service's user cannot make.
struct PIDFileNotWritable: LintRule {
    static let info = RuleInfo(
        id: "pid-file-not-writable",
        severity: .warning,
        summary: "PIDFile= directly in /run with a User= that may not write there",
        rationale: """
            `/run` belongs to root. The program cannot make the file, and systemd waits for it until the \
            start times out.
            """,
        flagged: [
            "[Service]\nType=forking\nUser=daemon\nPIDFile=/run/web.pid\nExecStart=/usr/sbin/web\n"
        ],
        accepted: [
            "[Service]\nType=forking\nUser=daemon\nRuntimeDirectory=web\nPIDFile=/run/web/web.pid\nExecStart=/usr/sbin/web\n"
        ],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard let line = effective.values(of: "PIDFile", in: .service).last else { return }
        let named = effective.values(of: "User", in: .service).last.map {
            String(decoding: effective.text(of: $0), as: UTF8.self)
        }
        let isDynamic = effective.boolean("DynamicUser", in: .service) == true
        let user = named ?? (isDynamic ? "the dynamic user" : nil)
        guard let user, user != "root", user != "0",
            effective.word("Type", in: .service) == "forking"
        else { return }
        let path = String(decoding: effective.text(of: line), as: UTF8.self)
        let folder = path.split(separator: "/").dropLast().map(String.init)
            .joined(separator: "/")
        guard folder == "run" || folder == "var/run" || !path.hasPrefix("/") && folder.isEmpty
        else {
            return
        }
        // With a prefix, the command that writes the file may run as root.
        guard
            !unit.commands(of: "ExecStart").contains(where: {
                !$0.command.flags.isDisjoint(with: [.privileged, .keepsUser])
            })
        else { return }
        sink.advise(
            Self.self, "\(user) may not make a file in /run",
            help: "add RuntimeDirectory=NAME and put the file into /run/NAME", at: line)
    }
}

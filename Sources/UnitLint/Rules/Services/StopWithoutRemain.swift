import UnitCatalog
import UnitModel
import UnitValues

/// Flags a oneshot service whose stop commands run at once.
struct StopWithoutRemain: LintRule {
    static let info = RuleInfo(
        id: "stop-without-remain",
        severity: .warning,
        summary: "Type=oneshot with ExecStop= and without RemainAfterExit=yes",
        rationale: """
            A oneshot service is over when its last command has ended, so systemd runs `ExecStop=` right \
            after `ExecStart=`: what was set up is taken down at once.
            """,
        flagged: ["[Service]\nType=oneshot\nExecStart=/sbin/fw up\nExecStop=/sbin/fw down\n"],
        accepted: [
            "[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart=/sbin/fw up\nExecStop=/sbin/fw down\n"
        ],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard effective.word("Type", in: .service) == "oneshot", !unit.isDropIn,
            effective.boolean("RemainAfterExit", in: .service) != true,
            !effective.values(of: "ExecStart", in: .service).isEmpty,
            let line = effective.values(of: "ExecStop", in: .service).first
        else { return }
        sink.advise(
            Self.self, "ExecStop= runs as soon as ExecStart= has ended",
            help: "add RemainAfterExit=yes",
            fix: .inserting(
                line: "RemainAfterExit=yes", after: line, in: unit.file, isSafe: false),
            at: line)
    }
}

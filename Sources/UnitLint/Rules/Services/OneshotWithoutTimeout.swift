import UnitCatalog
import UnitModel
import UnitValues

/// Flags a oneshot service that may run for ever.
struct OneshotWithoutTimeout: LintRule {
    static let info = RuleInfo(
        id: "oneshot-without-timeout",
        severity: .info,
        summary: "Type=oneshot without TimeoutStartSec=",
        rationale: """
            The time for a start is not limited for this type. A command that hangs holds up what waits for \
            the service, which may be the boot.
            """,
        flagged: ["[Service]\nType=oneshot\nExecStart=/usr/bin/backup\n"],
        accepted: ["[Service]\nType=oneshot\nTimeoutStartSec=1h\nExecStart=/usr/bin/backup\n"],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard unit.newest.word("Type", in: .service) == "oneshot", !unit.isDropIn,
            unit.newest.last("TimeoutStartSec", in: .service) == nil,
            unit.newest.last("TimeoutSec", in: .service) == nil,
            let line = unit.newest.last("Type", in: .service)
        else { return }
        sink.advise(
            Self.self, "a command that hangs is never ended", help: "set TimeoutStartSec=", at: line
        )
    }
}

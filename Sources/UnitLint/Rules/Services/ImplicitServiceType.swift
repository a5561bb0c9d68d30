import UnitCatalog
import UnitModel
import UnitValues

/// Flags a service that counts as started before its program was found.
struct ImplicitServiceType: LintRule {
    static let info = RuleInfo(
        id: "implicit-service-type",
        severity: .info,
        summary: "a service without Type=, which counts as started before its program runs",
        rationale: """
            With `simple`, the default, a start succeeds even when the program or the user does not exist. \
            `exec` waits until the program runs, `notify` until it is ready.
            """,
        flagged: ["[Service]\nExecStart=/usr/bin/web\n"],
        accepted: ["[Service]\nType=exec\nExecStart=/usr/bin/web\n"],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard unit.newest.kind == .service, !unit.isDropIn,
            unit.newest.last("Type", in: .service) == nil,
            unit.newest.last("BusName", in: .service) == nil,
            let line = unit.newest.values(of: "ExecStart", in: .service).first
        else { return }
        sink.advise(
            Self.self, "a start succeeds even when the program does not exist",
            help: "set Type=exec, or Type=notify if the program calls sd_notify(3)", at: line)
    }
}

import UnitCatalog
import UnitModel
import UnitValues

/// Flags `User=root`.
struct ExplicitRoot: LintRule {
    static let info = RuleInfo(
        id: "explicit-root",
        severity: .info,
        summary: "User=root in a system unit",
        rationale: """
            root is the default of the system manager. Written out it also sets up an environment and groups \
            as for a login, which is seldom meant.
            """,
        flagged: ["[Service]\nUser=root\nExecStart=/usr/bin/web\n"],
        accepted: ["[Service]\nUser=www\nExecStart=/usr/bin/web\n"],
        reference: "systemd.exec(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard let line = unit.newest.last("User", in: .service),
            ["root", "0"].contains(String(decoding: unit.newest.text(of: line), as: UTF8.self))
        else { return }
        sink.advise(
            Self.self, "the service runs as root",
            help: "use a user of its own, or DynamicUser=yes",
            at: line)
    }
}

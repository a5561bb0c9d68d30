import UnitCatalog
import UnitModel

/// Flags the directive that the prefix `+` has replaced.
struct PermissionsStartOnly: LintRule {
    static let info = RuleInfo(
        id: "permissions-start-only",
        severity: .warning,
        summary: "PermissionsStartOnly=, which the prefix + of a command has replaced",
        rationale: """
            The manual has dropped the directive with systemd 240. It runs every command but `ExecStart=` as \
            root; the prefix `+` says so of a single command.
            """,
        flagged: [
            "[Service]\nUser=web\nPermissionsStartOnly=yes\nExecStartPre=/usr/bin/prepare\nExecStart=/usr/bin/web\n"
        ],
        accepted: [
            "[Service]\nUser=web\nExecStartPre=+/usr/bin/prepare\nExecStart=/usr/bin/web\n"
        ],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard let line = unit.newest.last("PermissionsStartOnly", in: .service) else { return }
        sink.advise(
            Self.self, "PermissionsStartOnly= is no longer documented",
            help: "put + before the commands that need full privileges, as in ExecStartPre=+/…",
            at: line)
    }
}

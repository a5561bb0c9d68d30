import UnitCatalog
import UnitModel

/// Flags a timer, socket or path that is not installed in the target for its type.
struct UnusualInstallTarget: LintRule {
    static let info = RuleInfo(
        id: "unusual-install-target",
        severity: .warning,
        summary: "a timer, socket or path that is wanted by multi-user.target",
        rationale: """
            `timers.target`, `sockets.target` and `paths.target` are reached early in every boot, \
            whatever the default target is. A socket in `multi-user.target` is bound after services \
            that want to use it have started.
            """,
        exampleName: "example.timer",
        flagged: ["[Timer]\nOnCalendar=daily\n[Install]\nWantedBy=multi-user.target\n"],
        accepted: ["[Timer]\nOnCalendar=daily\n[Install]\nWantedBy=timers.target\n"],
        reference: "systemd.special(7)")

    /// Where units of a type are installed as a rule.
    private static func usual(for kind: UnitKind) -> String? {
        switch kind {
        case .timer: "timers.target"
        case .socket: "sockets.target"
        case .path: "paths.target"
        default: nil
        }
    }

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard let usual = Self.usual(for: unit.newest.kind) else { return }
        for target in unit.unitsNamed(by: "WantedBy", "RequiredBy", in: .install)
        where ["multi-user.target", "graphical.target", "default.target"].contains(target.name) {
            guard !(usual == "paths.target" && target.name == "multi-user.target") else { continue }
            sink.advise(
                Self.self, "\(unit.newest.kind.rawValue)s are installed in \(usual)",
                help: "write WantedBy=\(usual)", at: target)
        }
    }
}

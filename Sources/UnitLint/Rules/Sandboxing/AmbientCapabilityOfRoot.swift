import UnitCatalog
import UnitModel
import UnitValues

/// Flags ambient capabilities of a service that runs as root.
struct AmbientCapabilityOfRoot: LintRule {
    static let info = RuleInfo(
        id: "ambient-capability-of-root",
        severity: .info,
        summary: "AmbientCapabilities= without User= or DynamicUser=",
        rationale:
            "root has every capability of the bounding set already, so the line adds nothing.",
        flagged: ["[Service]\nAmbientCapabilities=CAP_NET_BIND_SERVICE\nExecStart=/usr/bin/web\n"],
        accepted: [
            "[Service]\nUser=www\nAmbientCapabilities=CAP_NET_BIND_SERVICE\nExecStart=/usr/bin/web\n"
        ],
        reference: "systemd.exec(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard !unit.isDropIn, !unit.isUserUnit,
            effective.values(of: "User", in: .service).isEmpty,
            effective.boolean("DynamicUser", in: .service) != true,
            let line = effective.values(of: "AmbientCapabilities", in: .service).first
        else { return }
        sink.advise(
            Self.self, "the service runs as root and has its capabilities anyway",
            help: "add User= or DynamicUser=yes, and bound root with CapabilityBoundingSet=",
            at: line)
    }
}

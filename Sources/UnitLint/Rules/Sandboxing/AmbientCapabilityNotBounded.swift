import UnitCatalog
import UnitModel
import UnitValues

/// Flags ambient capabilities that the bounding set takes away.
struct AmbientCapabilityNotBounded: LintRule {
    static let info = RuleInfo(
        id: "ambient-capability-not-bounded",
        severity: .error,
        summary: "AmbientCapabilities= that CapabilityBoundingSet= does not allow",
        rationale: """
            A capability that is not in the bounding set cannot be raised: the service fails with \
            218/CAPABILITIES.
            """,
        flagged: [
            "[Service]\nUser=www\nCapabilityBoundingSet=\nAmbientCapabilities=CAP_NET_RAW\nExecStart=/usr/bin/web\n"
        ],
        accepted: [
            "[Service]\nUser=www\nCapabilityBoundingSet=CAP_NET_RAW\nAmbientCapabilities=CAP_NET_RAW\nExecStart=/usr/bin/web\n"
        ],
        reference: "systemd.exec(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard effective.last("CapabilityBoundingSet", in: .service) != nil,
            let line = effective.last("AmbientCapabilities", in: .service)
        else { return }
        let bounding = effective.capabilities("CapabilityBoundingSet")
        let ambient = effective.capabilities("AmbientCapabilities", startingFrom: 0)
        guard ambient & ~bounding != 0 else { return }
        sink.advise(
            Self.self,
            "CapabilityBoundingSet= does not allow all of these, so the service cannot start",
            help: "name them in both", at: line)
    }
}

extension EffectiveUnit {
    /// What the lines of a list of capabilities come to, one bit each.
    func capabilities(_ name: String, startingFrom initial: UInt64? = nil) -> UInt64 {
        var result: UInt64?
        for line in assignments where line.directive.name == name {
            guard case .capabilities(let set) = line.value else {
                result = line.isEmpty ? 0 : result
                continue
            }
            if set.isInverted {
                result = (result ?? initial ?? CapabilitySet.all) & ~set.mask
            } else {
                result = (result ?? 0) | set.mask
            }
        }
        return result ?? initial ?? CapabilitySet.all
    }
}

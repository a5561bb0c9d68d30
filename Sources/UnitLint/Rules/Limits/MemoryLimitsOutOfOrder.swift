import UnitCatalog
import UnitModel
import UnitValues

/// Flags memory limits of which one makes another useless.
struct MemoryLimitsOutOfOrder: LintRule {
    static let info = RuleInfo(
        id: "memory-limits-out-of-order",
        severity: .warning,
        summary: "MemoryMin=, MemoryLow=, MemoryHigh= and MemoryMax= out of order",
        rationale: """
            `MemoryMax=` kills, `MemoryHigh=` throttles before that, `MemoryLow=` and `MemoryMin=` protect. \
            A throttle above the kill is never reached, and a protection above a limit protects nothing.
            """,
        flagged: ["[Service]\nExecStart=/usr/bin/web\nMemoryHigh=2G\nMemoryMax=1G\n"],
        accepted: ["[Service]\nExecStart=/usr/bin/web\nMemoryHigh=1G\nMemoryMax=2G\n"],
        reference: "systemd.resource-control(5)")

    private static let ascending = ["MemoryMin", "MemoryLow", "MemoryHigh", "MemoryMax"]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        let section = effective.kind.ownSection
        let set = Self.ascending.compactMap { name -> (name: String, limit: Limit)? in
            Limit(effective, name, in: section).map { (name, $0) }
        }
        for (lower, upper) in zip(set, set.dropFirst()) where lower.limit.exceeds(upper.limit) {
            guard let line = effective.last(lower.name, in: section) else { continue }
            sink.advise(
                Self.self, "\(lower.name)= is above \(upper.name)=",
                help: "MemoryMin= ≤ MemoryLow= ≤ MemoryHigh= ≤ MemoryMax=", at: line)
        }
    }
}

/// An amount of memory; bytes and shares of the machine's memory do not compare.
private enum Limit {
    case bytes(UInt64)
    case share(UInt64)

    init?(_ unit: EffectiveUnit, _ name: String, in section: SectionID) {
        if case .amount(.share(let share)) = unit.last(name, in: section)?.value {
            self = .share(share.permyriad)
        } else if let bytes = unit.number(name, in: section) {
            self = .bytes(bytes)
        } else {
            return nil
        }
    }

    func exceeds(_ other: Limit) -> Bool {
        switch (self, other) {
        case (.bytes(let own), .bytes(let other)), (.share(let own), .share(let other)):
            own > other
        default: false
        }
    }
}

import UnitCatalog
import UnitModel

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
        let set = Self.ascending.compactMap { name -> (name: String, bytes: UInt64)? in
            effective.number(name, in: section).map { (name, $0) }
        }
        for (lower, upper) in zip(set, set.dropFirst()) where lower.bytes > upper.bytes {
            guard let line = effective.last(lower.name, in: section) else { continue }
            sink.advise(
                Self.self, "\(lower.name)= is above \(upper.name)=",
                help: "MemoryMin= ≤ MemoryLow= ≤ MemoryHigh= ≤ MemoryMax=", at: line)
        }
    }
}

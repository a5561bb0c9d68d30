import UnitCatalog
import UnitModel

/// Flags a memory limit that no process can live in.
struct MemoryLimitTiny: LintRule {
    static let info = RuleInfo(
        id: "memory-limit-tiny",
        severity: .warning,
        summary: "MemoryMax= or MemoryHigh= below one mebibyte",
        rationale: """
            A number without a suffix is in bytes: `MemoryMax=512` is half a kilobyte, and the process \
            is killed before its first line.
            """,
        flagged: ["[Service]\nExecStart=/usr/bin/web\nMemoryMax=512\n"],
        accepted: ["[Service]\nExecStart=/usr/bin/web\nMemoryMax=512M\n"],
        reference: "systemd.resource-control(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for name in ["MemoryMax", "MemoryHigh"] {
            guard let bytes = unit.newest.number(name, in: .service), bytes < 1 << 20,
                let line = unit.newest.last(name, in: .service)
            else { continue }
            sink.advise(
                Self.self, "\(name)= is \(bytes) bytes", help: "add a suffix: K, M, G or T",
                at: line)
        }
    }
}

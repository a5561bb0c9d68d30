import UnitCatalog
import UnitModel
import UnitValues

/// Flags a system call filter that a foreign architecture goes around.
struct FilterWithoutArchitectures: LintRule {
    static let info = RuleInfo(
        id: "filter-without-architectures",
        severity: .info,
        summary: "SystemCallFilter= without SystemCallArchitectures=native",
        rationale: """
            On x86-64 a program can also make the system calls of 32-bit x86, which have other numbers.
            """,
        flagged: ["[Service]\nSystemCallFilter=@system-service\nExecStart=/usr/bin/web\n"],
        accepted: [
            "[Service]\nSystemCallFilter=@system-service\nSystemCallArchitectures=native\nExecStart=/usr/bin/web\n"
        ],
        reference: "systemd.exec(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard !unit.isDropIn,
            unit.newest.values(of: "SystemCallArchitectures", in: .service).isEmpty,
            let line = unit.newest.values(of: "SystemCallFilter", in: .service).first
        else { return }
        sink.advise(
            Self.self, "calls of other architectures go around the filter",
            help: "add SystemCallArchitectures=native", at: line)
    }
}

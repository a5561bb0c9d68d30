import UnitCatalog
import UnitModel

/// Flags a unit that is to be ordered both before and after another.
struct BeforeAndAfterSameUnit: LintRule {
    static let info = RuleInfo(
        id: "before-and-after-same-unit",
        severity: .error,
        summary: "Before= and After= name the same unit",
        rationale: """
            The two contradict each other. systemd finds a cycle when both units are started, and \
            drops a job of one of them to break it.
            """,
        flagged: ["[Unit]\nBefore=sshd.service\nAfter=sshd.service\n"],
        accepted: ["[Unit]\nBefore=sshd.service\nAfter=network.target\n"],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for later in unit.unitsNamed(by: "After")
        where unit.names(later.name, in: ["Before"]) {
            sink.advise(
                Self.self, "After=\(later.name) contradicts Before=\(later.name)",
                help: "keep one of them: the unit cannot start both before and after it", at: later)
        }
    }
}

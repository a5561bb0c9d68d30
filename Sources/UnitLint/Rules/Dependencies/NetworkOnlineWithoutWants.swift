import UnitCatalog
import UnitModel

/// Flags an order after `network-online.target` that nothing asks to be started.
struct NetworkOnlineWithoutWants: LintRule {
    static let info = RuleInfo(
        id: "network-online-without-wants",
        severity: .warning,
        summary: "After=network-online.target without Wants=network-online.target",
        rationale: """
            `After=` orders and starts nothing. `network-online.target` is only started when a unit \
            wants it, so on a machine where no other unit does, this one does not wait for the network.
            """,
        flagged: ["[Unit]\nAfter=network-online.target\n[Service]\nExecStart=/bin/true\n"],
        accepted: [
            "[Unit]\nWants=network-online.target\nAfter=network-online.target\n",
            "[Unit]\nAfter=network.target\n",
        ],
        reference: "systemd.special(7)")

    private static let target = "network-online.target"

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard !unit.isDropIn,
            let order = unit.unitsNamed(by: "After").first(where: { $0.name == Self.target }),
            !unit.names(
                Self.target, in: ["Wants", "Requires", "BindsTo", "Requisite", "Upholds"])
        else { return }
        sink.advise(
            Self.self, "nothing here starts network-online.target; After= only orders",
            help: "add Wants=network-online.target",
            fix: .inserting(line: "Wants=\(Self.target)", after: order.assignment, in: unit.file),
            at: order)
    }
}

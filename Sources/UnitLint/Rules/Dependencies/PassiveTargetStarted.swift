import UnitCatalog
import UnitModel

/// Flags `Wants=` and `Requires=` on a target that its provider has to start.
struct PassiveTargetStarted: LintRule {
    static let info = RuleInfo(
        id: "passive-target-started",
        severity: .warning,
        summary: "Wants= or Requires= on a target that is not for its users to start",
        rationale: """
            `network.target` and its like are reached when the program that provides the function \
            is up; that program's unit starts them. A user of the function that starts one reaches it \
            without the function, and is only to be ordered after it.
            """,
        flagged: [
            "[Unit]\nRequires=network.target\nAfter=network.target\n",
            "[Unit]\nWants=network.target\n",
        ],
        accepted: [
            "[Unit]\nAfter=network.target\n",
            "[Unit]\nWants=network.target\nBefore=network.target\n",
        ],
        reference: "systemd.special(7)")

    /// Those that systemd.special(7) lists as passive, but for the ones whose users start them too.
    private static let passive: WordSet = [
        "network.target", "nss-lookup.target", "nss-user-lookup.target", "rpcbind.target",
        "time-set.target", "time-sync.target", "getty-pre.target",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        // A target stands for others and uses none.
        guard !unit.isDropIn, unit.newest.kind != .target else { return }
        for target in unit.unitsNamed(by: "Wants", "Requires", "BindsTo", "Requisite")
        where Self.passive.contains(target.name)
            && !unit.names(target.name, in: ["Before"])
        {
            let advice =
                target.name == "network.target"
                ? "for a network that is up: Wants= and After=network-online.target"
                : "After=\(target.name) alone is right"
            sink.advise(
                Self.self, "\(target.name) is started by the unit that provides it",
                help: advice, at: target)
        }
    }
}

import UnitCatalog
import UnitModel

/// Flags names of units that systemd does not have any more.
struct ObsoleteUnit: LintRule {
    static let info = RuleInfo(
        id: "obsolete-unit",
        severity: .warning,
        summary: "a dependency on a unit that is long gone or does nothing",
        rationale: """
            `syslog.target` has been gone since systemd 198, and the run levels of SysV are only links \
            to targets. A dependency on what does not exist is dropped in silence.
            """,
        flagged: ["[Unit]\nAfter=syslog.target network.target\n"],
        accepted: ["[Unit]\nAfter=network.target\n"],
        reference: "systemd.special(7)")

    /// What is gone, and what to write instead; empty for nothing.
    private static let replacements: [String: String] = [
        "syslog.target": "", "dbus.target": "dbus.socket", "udev.target": "",
        "mail-transfer-agent.target": "", "http-daemon.target": "",
        "runlevel2.target": "multi-user.target", "runlevel3.target": "multi-user.target",
        "runlevel4.target": "multi-user.target", "runlevel5.target": "graphical.target",
    ]

    /// The same names, quicker to look for one that is not among them.
    private static let names = Vocabulary(replacements.keys.sorted())

    private static let directives: WordSet = [
        "After", "Before", "Wants", "Requires", "WantedBy", "RequiredBy",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for old in unit.namedUnits
        where Self.names.contains(old.name) && Self.directives.contains(old.currentDirective) {
            guard let replacement = Self.replacements[old.name] else { continue }
            sink.advise(
                Self.self, "\(old.name) is obsolete",
                help: replacement.isEmpty ? "drop it" : "write \(replacement)", at: old)
        }
    }
}

import Synchronization
import UnitCatalog
import UnitModel
import UnitValues

/// Flags a name that is nearly that of a unit which every system has.
struct MisspeltUnitName: LintRule {
    static let info = RuleInfo(
        id: "misspelt-unit-name",
        severity: .warning,
        summary: "a dependency on a unit whose name is nearly a well-known one",
        rationale: """
            A unit that does not exist can be named in `After=` and `Wants=` without a message, and \
            a link of `WantedBy=` to it is made and never followed.
            """,
        flagged: [
            "[Unit]\nAfter=network-onlin.target\n",
            "[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.taget\n",
        ],
        accepted: ["[Unit]\nAfter=network-online.target my-network.target\n"],
        reference: "systemd.special(7)")

    private static let wellKnown = Vocabulary([
        "basic.target", "default.target", "emergency.target", "exit.target", "final.target",
        "getty.target", "graphical.target", "graphical-session.target",
        "graphical-session-pre.target", "initrd.target", "local-fs.target", "local-fs-pre.target",
        "multi-user.target", "network-online.target", "network-pre.target", "network.target",
        "nss-lookup.target", "nss-user-lookup.target", "paths.target", "poweroff.target",
        "reboot.target", "remote-fs.target", "remote-fs-pre.target", "rescue.target",
        "shutdown.target", "sleep.target", "slices.target", "sockets.target", "swap.target",
        "sysinit.target", "system-update.target", "time-set.target", "time-sync.target",
        "timers.target", "umount.target", "dbus.service", "dbus.socket",
        "systemd-journald.service", "systemd-journald.socket", "systemd-networkd.service",
        "systemd-resolved.service", "systemd-udevd.service", "systemd-timesyncd.service",
        "systemd-tmpfiles-setup.service", "systemd-sysusers.service", "NetworkManager.service",
    ])

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        // Aliases are names of the unit's own, and sockets have those of its author.
        for unit in unit.namedUnits where !Self.wellKnown.contains(unit.name) {
            switch unit.assignment.directive.kind {
            case .installAlias, .socketUnits: continue
            default: break
            }
            guard let nearest = Self.slip(unit.name) ?? Self.target(for: unit),
                !effective.isNamesake(unit.name)
            else { continue }
            sink.advise(
                Self.self, "\(quoted(unit.name)) is no well-known unit; did you mean '\(nearest)'?",
                help: Self.help(for: unit), at: unit)
        }
    }

    /// What comes of a unit that does not exist.
    private static func help(for unit: NamedUnit) -> String {
        switch unit.directive {
        case "Requires", "Requisite", "BindsTo":
            "the unit does not start where a unit that it requires does not exist"
        case "Also": "'systemctl enable' fails where a unit of Also= does not exist"
        default: "systemd passes over a unit that does not exist without a message"
        }
    }

    /// The target that a unit is enabled into, where the name has another suffix.
    private static func target(for unit: NamedUnit) -> String? {
        guard unit.assignment.directive.section == .install, unit.name.hasSuffix(".service")
        else { return nil }
        let target = String(unit.name.dropLast("service".utf8.count)) + "target"
        return wellKnown.contains(target) ? target : nil
    }

    /// Names that were looked at before, which changes no answer; units of one system name the
    /// same ones over and over.
    private static let known = Mutex<[String: String?]>([:])
    private static let mostKnown = 4096

    /// The well-known unit that a name is a slip away from.
    static func nearest(to name: String) -> String? {
        wellKnown.contains(name) ? nil : slip(name)
    }

    /// The same for a name that is not well known itself.
    private static func slip(_ name: String) -> String? {
        guard name.utf8.contains(UInt8(ascii: ".")) else { return nil }
        if let nearest = known.withLock({ $0[name] }) { return nearest }
        let nearest = nearestUnknown(to: name)
        known.withLock { if $0.count < mostKnown { $0[name] = .some(nearest) } }
        return nearest
    }

    private static func nearestUnknown(to name: String) -> String? {
        guard
            let nearest = Spelling.nearest(
                to: name, in: wellKnown, slips: min(2, Spelling.allowedSlips(in: name))),
            isSlip(name, of: nearest)
        else { return nil }
        return nearest
    }

    /// One or two letters off, so that names which only look alike are left alone.
    private static func isSlip(_ name: String, of known: String) -> Bool {
        let isSuffixRight = UnitKind(fileName: name) != nil
        return abs(name.utf8.count - known.utf8.count) <= (isSuffixRight ? 1 : 2)
    }
}

import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a service that cannot be enabled and that nothing seems to start.
struct NoInstallSection: LintRule, RevisableRule {
    static let info = RuleInfo(
        id: "no-install-section",
        severity: .warning,
        summary: "a service, timer or path without [Install] that nothing seems to start",
        rationale: """
            `systemctl enable` has nothing to do for such a unit, so it does not start at boot. A \
            service that a timer, a socket, a path, D-Bus or another unit starts needs no `[Install]`; \
            this rule leaves those alone that look like it: services with `BusName=`, `Sockets=`, \
            `RefuseManualStart=`, `Requisite=` or `PartOf=`, those that name a socket, timer or path \
            of their own name, oneshot services, templates, and files without a `[Unit]` section, which \
            are sketches. Where files are judged together, it also leaves those alone that another \
            file, or a link such as in `multi-user.target.wants`, starts.
            """,
        flagged: ["[Unit]\nDescription=Web\n[Service]\nExecStart=/usr/bin/web\nRestart=always\n"],
        accepted: [
            "[Service]\nExecStart=/usr/bin/web\n[Install]\nWantedBy=multi-user.target\n",
            "[Service]\nType=oneshot\nExecStart=/usr/bin/backup\n",
            "[Service]\nBusName=org.example.Web\nExecStart=/usr/bin/web\n",
            "[Unit]\nRequires=example.socket\n[Service]\nExecStart=/usr/bin/web\n",
            "[Unit]\nDescription=Web\n[Service]\nExecStart=/usr/bin/web\n[Install}\n",
        ],
        reference: "systemd.unit(5)")

    /// What a service has that is started by something else than its own enablement.
    private static let startedOtherwise: [(SectionID, [String])] = [
        (.unit, ["RefuseManualStart", "Requisite", "PartOf", "BindsTo", "StopWhenUnneeded"]),
        (.service, ["BusName", "Sockets", "StandardInput", "Slice"]),
    ]

    /// Whether there is a section that is `[Install]` but for its spelling; that is another mistake.
    private static func hasMisspeltSection(_ file: UnitFile) -> Bool {
        file.document.lines.contains { line in
            let name: String
            switch line.content {
            case .section(let range): name = file.document.text(in: range)
            case .unclosedHeader:
                name = String(file.document.text(in: line.textRange).dropFirst().prefix(7))
            default: return false
            }
            return name == "Install" && line.content == .unclosedHeader
                || Spelling.nearest(to: name, among: ["Install"]) != nil
        }
    }

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        if unit.newest.kind == .timer || unit.newest.kind == .path {
            checkTrigger(unit, into: &sink)
            return
        }
        guard effective.kind == .service, !unit.isDropIn,
            !unit.isOfTemplate,
            !effective.sets(.install),
            effective.sets(.unit),
            !Self.hasMisspeltSection(unit.file), effective.hasDefaultDependencies,
            !["oneshot", "dbus"].contains(effective.word("Type", in: .service)),
            !Self.startedOtherwise.contains(where: { section, names in
                names.contains { effective.last($0, in: section) != nil }
            }),
            let command = effective.values(of: "ExecStart", in: .service).first,
            !namesTrigger(unit)
        else { return }
        sink.advise(
            Self.self, "the service cannot be enabled: there is no [Install] section",
            help: "add [Install] with WantedBy=\(Self.target(of: unit)), or ignore this when a "
                + "timer, socket or other unit starts it",
            at: command)
    }

    /// Timers and paths are there to be enabled; only another unit could start them instead.
    private func checkTrigger(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard !unit.isDropIn, !unit.isOfTemplate,
            !effective.sets(.install),
            effective.sets(.unit),
            !Self.hasMisspeltSection(unit.file), effective.hasDefaultDependencies,
            let line = effective.assignments.first(where: {
                $0.directive.section == effective.kind.ownSection
            })
        else { return }
        let name = effective.kind.rawValue
        sink.advise(
            Self.self, "the \(name) cannot be enabled: there is no [Install] section",
            help: "add [Install] with WantedBy="
                + (name == "timer" ? "timers.target" : Self.target(of: unit)),
            at: line)
    }

    /// Whether the service names the socket, timer or path that starts it.
    private func namesTrigger(_ unit: LintedUnit) -> Bool {
        unit.unitsNamed(by: "Requires", "Wants", "After", "BindsTo").contains {
            ($0.isA(.socket) || $0.isA(.timer) || $0.isA(.path)) && unit.newest.isNamesake($0.name)
        }
    }

    /// What pulls units in when the system is up, or somebody logs in.
    private static func target(of unit: LintedUnit) -> String {
        unit.isUserUnit ? "default.target" : "multi-user.target"
    }

    func isExcused(_ unit: CollectedUnit, in collection: LintedCollection) -> Bool {
        guard let name = unit.name?.text else { return false }
        return collection.startedNames.contains(name)
            || collection.surroundings?.isPulledIn(name) == true
    }
}

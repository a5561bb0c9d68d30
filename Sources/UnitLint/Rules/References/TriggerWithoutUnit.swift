import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a timer, path or socket that has nothing to start.
struct TriggerWithoutUnit: CollectionRule {
    static let info = RuleInfo(
        id: "trigger-without-unit",
        severity: .error,
        summary: "a timer, path or socket whose service does not exist",
        rationale: """
            A timer, path or socket starts the unit that `Unit=` or `Service=` names, or the service that \
            has its own name. When there is none, systemd refuses to start it. The service is looked for \
            among the linted files, beside them, and in the search path of this machine or of `--root`; \
            it is a warning where the system that the unit is for is not known.
            """,
        flagged: [
            ["backup.timer": "[Timer]\nOnCalendar=daily\n"],
            ["inbox.path": "[Path]\nPathExists=/srv/inbox\nUnit=import.service\n"],
            ["web.socket": "[Socket]\nListenStream=80\n"],
        ],
        accepted: [
            [
                "backup.timer": "[Timer]\nOnCalendar=daily\n",
                "backup.service": "[Service]\nType=oneshot\nExecStart=/usr/bin/backup\n",
            ],
            [
                "web@1.socket": "[Socket]\nListenStream=81\n",
                "web@.service": "[Service]\nExecStart=/usr/bin/web %i\n",
            ],
        ],
        reference: "systemd.timer(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        for unit in collection.units where unit.hasFragment {
            guard let trigger = unit.trigger, !trigger.isPerConnection,
                !collection.knows(trigger.name), collection.canBeSeen(unit)
            else { continue }
            let message = "there is no \(trigger.name) for the \(unit.kind.rawValue) to start"
            let severity = collection.severity(.error, of: unit)
            if let assignment = trigger.assignment {
                sink.advise(
                    Self.self, message + collection.suggestion(for: trigger.name),
                    help: "systemd refuses to start the \(unit.kind.rawValue)",
                    severity: severity, at: assignment, of: unit)
            } else {
                let directive = unit.kind == .socket ? "Service" : "Unit"
                sink.report(
                    Self.self,
                    Report(
                        message,
                        help: "add the service, or name another one with \(directive)=",
                        effect: .none, scope: .unit, severity: severity),
                    inFile: unit.files[0])
            }
        }
    }
}

/// What a timer, path or socket starts.
struct UnitTrigger {
    /// The unit; of a socket that starts one for each connection the template.
    let name: UnitName
    /// The line that says so; nil when the name follows from the unit's own.
    let assignment: EffectiveAssignment?
    /// Whether there is one for each connection.
    let isPerConnection: Bool
}

extension CollectedUnit {
    /// What the unit starts when it is triggered; nil for one that triggers nothing.
    var trigger: UnitTrigger? {
        switch kind {
        case .timer: trigger(named: "Unit", in: .timer)
        case .path: trigger(named: "Unit", in: .path)
        case .socket:
            effective.boolean("Accept", in: .socket) == true
                ? connectionTrigger : trigger(named: "Service", in: .socket)
        default: nil
        }
    }

    private func trigger(named directive: String, in section: SectionID) -> UnitTrigger? {
        if let assignment = effective.values(of: directive, in: section).last {
            guard case .unitName(let name) = assignment.value,
                !effective.text(of: assignment).contains(UInt8(ascii: "%"))
            else { return nil }
            return UnitTrigger(name: name, assignment: assignment, isPerConnection: false)
        }
        return name?.with(type: "service").map {
            UnitTrigger(name: $0, assignment: nil, isPerConnection: false)
        }
    }

    private var connectionTrigger: UnitTrigger? {
        guard let name, let template = UnitName("\(name.prefix)@.service") else { return nil }
        return UnitTrigger(name: template, assignment: nil, isPerConnection: true)
    }
}

extension LintedCollection {
    /// Whether the file of a unit lies where its neighbours can be seen.
    func canBeSeen(_ unit: CollectedUnit) -> Bool {
        surroundings?.permissions(ofFile: files[unit.files[0]].path) != nil
    }

    /// How bad it is that something is missing: only a warning where it may be on a system
    /// that nothing is known of.
    func severity(_ severity: Severity, of unit: CollectedUnit) -> Severity {
        surroundings?.system(ofFile: files[unit.files[0]].path) == nil
            ? min(severity, .warning) : severity
    }

    /// The end of a message that says which unit was meant, where that can be guessed.
    func suggestion(for name: UnitName) -> String {
        nearest(to: name).map { "; did you mean '\($0)'?" } ?? ""
    }
}

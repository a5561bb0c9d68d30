import UnitCatalog
import UnitModel
import UnitValues

/// Flags a bus name whose activation asks for a unit that does not exist.
struct BusActivationWithoutUnit: CollectionRule {
    static let info = RuleInfo(
        id: "bus-activation-without-unit",
        severity: .warning,
        summary: "a bus name whose activation file names a unit that does not exist",
        rationale: """
            The message bus starts a service by the file that is called after its bus name, and lets systemd \
            start the unit which that file names with `SystemdService=`. When there is none, whoever calls \
            the name gets an error although the service could run. The unit may be another name that \
            `Alias=` gives the service. Such files are looked for below `--root`, or on this machine for \
            units that are for it.
            """,
        flagged: [
            [
                "web.service":
                    "[Service]\nType=dbus\nBusName=org.example.Web\nExecStart=/usr/bin/web\n"
            ]
        ],
        accepted: [
            [
                "web.service":
                    "[Service]\nType=dbus\nBusName=org.example.Web\nExecStart=/usr/bin/web\n[Install]\nAlias=dbus-org.example.Web.service\n"
            ],
            [
                "web.service":
                    "[Service]\nType=dbus\nBusName=org.example.Other\nExecStart=/usr/bin/web\n"
            ],
        ],
        reference: "dbus-daemon(1)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        // Names on the bus of a user are started by other files.
        for unit in collection.units where unit.manager == .system {
            guard let assignment = unit.effective.last("BusName", in: .service),
                let name = unit.effective.string("BusName", in: .service),
                let activation = collection.system(of: unit)?.activation(ofBusName: name),
                let wanted = UnitName(activation.unit), wanted != unit.name,
                collection.isMissing(wanted),
                !unit.mentions("Alias", in: .install).contains(where: { $0.name == wanted })
            else { continue }
            sink.advise(
                Self.self,
                "calling \(name) on the bus starts \(wanted.text), which does not exist",
                help: "\(activation.file) asks for it; add Alias=\(wanted.text) to [Install], "
                    + "or name \(unit.name?.text ?? "this unit") there",
                at: assignment, of: unit)
        }
    }
}

import UnitCatalog
import UnitModel
import UnitValues

/// Flags a bus name that does not say when the service is ready.
struct BusNameWithoutDBusType: LintRule {
    static let info = RuleInfo(
        id: "bus-name-without-dbus-type",
        severity: .warning,
        summary: "BusName= with a Type= that does not wait for the name",
        rationale: """
            With `Type=dbus`, which is the default once there is a `BusName=`, the service counts as started \
            when it has the name. Other types do not look at it.
            """,
        flagged: ["[Service]\nType=idle\nBusName=org.example.Web\nExecStart=/usr/bin/web\n"],
        accepted: [
            "[Service]\nBusName=org.example.Web\nExecStart=/usr/bin/web\n",
            "[Service]\nType=notify\nBusName=org.example.Web\nExecStart=/usr/bin/web\n",
        ],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard let type = unit.newest.word("Type", in: .service), type != "dbus",
            !type.hasPrefix("notify"),
            let line = unit.newest.values(of: "BusName", in: .service).last
        else { return }
        sink.advise(
            Self.self, "Type=\(type) does not wait for the bus name", help: "use Type=dbus",
            at: line)
    }
}

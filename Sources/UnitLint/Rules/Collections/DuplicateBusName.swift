import UnitCatalog
import UnitModel
import UnitValues

/// Flags two services that want the same name on the message bus.
struct DuplicateBusName: CollectionRule {
    static let info = RuleInfo(
        id: "duplicate-bus-name",
        severity: .warning,
        summary: "two services with the same BusName=",
        rationale: """
            systemd loads only one unit for a name on the bus and refuses the other one while the first is \
            loaded. Services that exclude each other with `Conflicts=` are alternatives, and left alone.
            """,
        flagged: [
            [
                "a.service":
                    "[Service]\nType=dbus\nBusName=org.example.Web\nExecStart=/usr/bin/a\n",
                "b.service":
                    "[Service]\nType=dbus\nBusName=org.example.Web\nExecStart=/usr/bin/b\n",
            ]
        ],
        accepted: [
            [
                "a.service": "[Service]\nType=dbus\nBusName=org.example.A\nExecStart=/usr/bin/a\n",
                "b.service": "[Service]\nType=dbus\nBusName=org.example.B\nExecStart=/usr/bin/b\n",
            ]
        ],
        reference: "systemd.service(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        collection.reportShared(
            Self.self,
            among: { unit in
                guard let assignment = unit.effective.last("BusName", in: .service),
                    let name = unit.effective.string("BusName", in: .service)
                else { return [] }
                return [SharedName(key: name, text: name, assignment: assignment, mention: nil)]
            }, into: &sink, message: { "\($1) has the bus name \($0), too" },
            help: "only one of them can own the name")
    }
}

import UnitCatalog
import UnitModel
import UnitSyntax

/// Flags a socket that starts an instance for each connection, of a template that is not there.
struct AcceptWithoutTemplate: CollectionRule {
    static let info = RuleInfo(
        id: "accept-without-template",
        severity: .error,
        summary: "Accept=yes on a socket without a template of a service",
        rationale: """
            With `Accept=yes` systemd starts an instance of `NAME@.service` for each connection. When there \
            is no such template every connection is closed at once. The template is looked for among the \
            linted files, beside them, and in the search path of this machine or of `--root`; it is a \
            warning where the system that the unit is for is not known.
            """,
        exampleName: "echo.socket",
        flagged: [
            [
                "echo.socket": "[Socket]\nListenStream=7\nAccept=yes\n",
                "echo.service": "[Service]\nExecStart=/usr/bin/echod\n",
            ]
        ],
        accepted: [
            [
                "echo.socket": "[Socket]\nListenStream=7\nAccept=yes\n",
                "echo@.service": "[Service]\nExecStart=/usr/bin/echod\nStandardInput=socket\n",
            ]
        ],
        reference: "systemd.socket(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        for unit in collection.units where unit.hasFragment {
            guard let trigger = unit.trigger, trigger.isPerConnection,
                !collection.knows(trigger.name), collection.canBeSeen(unit),
                let accept = unit.effective.last("Accept", in: .socket)
            else { continue }
            sink.advise(
                Self.self, "there is no \(trigger.name) to start for each connection",
                help: "add the template, or write Accept=no and take the socket with the service",
                severity: collection.severity(.error, of: unit), at: accept, of: unit)
        }
    }
}

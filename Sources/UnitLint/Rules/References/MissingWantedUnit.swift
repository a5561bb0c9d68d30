import UnitCatalog
import UnitModel
import UnitValues

/// Flags a unit that is to be started or followed, and does not exist.
struct MissingWantedUnit: CollectionRule {
    static let info = RuleInfo(
        id: "missing-wanted-unit",
        severity: .warning,
        summary: "Wants=, PartOf=, OnFailure= and the like of a unit that does not exist",
        rationale: """
            systemd passes over such a name without a message, so what was to be started, stopped or \
            told together with the unit is not. Units are looked for among the linted files, beside \
            them, and in the search path of this machine or of `--root`.
            """,
        flagged: [
            ["web.service": "[Unit]\nWants=cachee.service\n"],
            ["web.service": "[Unit]\nOnFailure=alert@%n.service\n"],
        ],
        accepted: [
            [
                "web.service": "[Unit]\nOnFailure=alert@%n.service\nPartOf=database.service\n",
                "alert@.service": "[Service]\nExecStart=/usr/bin/alert %i\n",
                "database.service": "[Service]\nExecStart=/usr/bin/database\n",
            ],
            ["web.service": "[Unit]\nWants=network-online.target modprobe@loop.service\n"],
        ],
        reference: "systemd.unit(5)")

    private static let directives = [
        "Wants", "Upholds", "PartOf", "OnFailure", "OnSuccess", "PropagatesReloadTo",
        "ReloadPropagatedFrom", "PropagatesStopTo", "StopPropagatedFrom", "JoinsNamespaceOf",
    ]

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        for unit in collection.units {
            let mentions = unit.mentions(Self.directives) + unit.mentions("Sockets", in: .service)
            for mention in mentions where collection.isMissing(mention) {
                sink.advise(
                    Self.self, collection.missing(mention),
                    help: "systemd passes over the name without a message", at: mention.written,
                    of: unit)
            }
        }
    }
}

import UnitCatalog
import UnitModel
import UnitValues

/// Flags an installation that hangs on a unit that does not exist.
struct InstallIntoMissingUnit: CollectionRule {
    static let info = RuleInfo(
        id: "install-into-missing-unit",
        severity: .warning,
        summary: "WantedBy=, RequiredBy=, UpheldBy= or Also= of a unit that does not exist",
        rationale: """
            `systemctl enable` makes a link for a unit that nothing ever starts, or fails where `Also=` \
            names what is not there. Units are looked for among the linted files, beside them, and in \
            the search path of this machine or of `--root`.
            """,
        flagged: [
            [
                "web.service":
                    "[Service]\nExecStart=/usr/bin/web\n[Install]\nWantedBy=stack.target\n"
            ],
            ["web.service": "[Service]\nExecStart=/usr/bin/web\n[Install]\nAlso=web.socket\n"],
        ],
        accepted: [
            [
                "web.service":
                    "[Service]\nExecStart=/usr/bin/web\n[Install]\nWantedBy=stack.target\n",
                "stack.target": "[Unit]\nDescription=Everything\n",
            ]
        ],
        reference: "systemd.unit(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        for unit in collection.units {
            for mention in unit.mentions(
                "WantedBy", "RequiredBy", "UpheldBy", "Also", in: .install)
            where collection.isMissing(mention) && mention.name != unit.name {
                sink.advise(
                    Self.self, collection.missing(mention),
                    help: mention.written.directive == "Also"
                        ? "systemctl enable fails" : "systemctl enable has no effect",
                    at: mention.written, of: unit)
            }
        }
    }
}

import UnitCatalog
import UnitModel
import UnitValues

/// Flags two units that want the same second name.
struct DuplicateAlias: CollectionRule {
    static let info = RuleInfo(
        id: "duplicate-alias",
        severity: .warning,
        summary: "two units with the same Alias=",
        rationale: """
            Only one unit can be enabled under a name; `systemctl enable` of the second one fails, or \
            takes the name away from the first. Units that exclude each other with `Conflicts=` \
            are alternatives, and so are those that take a special name such as `default.target`; they are \
            left alone.
            """,
        flagged: [
            [
                "a.service": "[Service]\nExecStart=/usr/bin/a\n[Install]\nAlias=mailer.service\n",
                "b.service": "[Service]\nExecStart=/usr/bin/b\n[Install]\nAlias=mailer.service\n",
            ]
        ],
        accepted: [
            [
                "a.service":
                    "[Unit]\nConflicts=b.service\n[Service]\nExecStart=/usr/bin/a\n[Install]\nAlias=mailer.service\n",
                "b.service": "[Service]\nExecStart=/usr/bin/b\n[Install]\nAlias=mailer.service\n",
            ]
        ],
        reference: "systemd.unit(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        collection.reportShared(
            Self.self,
            among: { unit in
                unit.mentions("Alias", in: .install).filter {
                    !WellKnownUnits.contains($0.name)
                }.map {
                    SharedName(
                        key: $0.name.text, text: $0.name.text, assignment: $0.written.assignment,
                        mention: $0.written)
                }
            }, into: &sink, message: { "\($1) has the alias \($0), too" },
            help: "only one of them can be enabled; or let them exclude each other with Conflicts=")
    }
}

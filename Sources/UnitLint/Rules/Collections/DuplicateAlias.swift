import UnitCatalog
import UnitModel
import UnitValues

/// Flags two units that want the same second name.
struct DuplicateAlias: CollectionRule {
    static let info = RuleInfo(
        id: "duplicate-alias",
        severity: .warning,
        summary: "two units with the same Alias=, or one that is another unit's name",
        rationale: """
            Only one unit can be enabled under a name; `systemctl enable` of the second one fails, or \
            takes the name away from the first. The name of a unit that has a file of its own cannot \
            be an alias, either. Units that exclude each other with `Conflicts=` \
            are alternatives, and so are those that take a special name such as `default.target`; they are \
            left alone.
            """,
        flagged: [
            [
                "a.service": "[Service]\nExecStart=/usr/bin/a\n[Install]\nAlias=mailer.service\n",
                "b.service": "[Service]\nExecStart=/usr/bin/b\n[Install]\nAlias=mailer.service\n",
            ],
            [
                "a.service": "[Service]\nExecStart=/usr/bin/a\n[Install]\nAlias=b.service\n",
                "b.service": "[Service]\nExecStart=/usr/bin/b\n",
            ],
        ],
        accepted: [
            [
                "a.service": "[Service]\nExecStart=/usr/bin/a\n[Install]\nAlias=c.service\n",
                "b.service": "[Service]\nExecStart=/usr/bin/b\n[Install]\nAlias=d.service\n",
            ],
            [
                "a.service":
                    "[Unit]\nConflicts=b.service\n[Service]\nExecStart=/usr/bin/a\n[Install]\nAlias=mailer.service\n",
                "b.service": "[Service]\nExecStart=/usr/bin/b\n[Install]\nAlias=mailer.service\n",
            ],
        ],
        reference: "systemd.unit(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        reportTaken(collection, into: &sink)
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

    /// Looks for aliases that are the names of other files.
    private func reportTaken(_ collection: LintedCollection, into sink: inout CollectionSink) {
        for unit in collection.units where unit.hasFragment {
            for alias in unit.mentions("Alias", in: .install) {
                guard let other = collection.unit(alias.name, beside: unit), other.hasFragment,
                    other.name == alias.name, other.number != unit.number,
                    collection.files[other.files[0]].folder
                        == collection.files[unit.files[0]].folder
                else { continue }
                sink.advise(
                    Self.self, "the alias is the name of another unit, which lies beside this one",
                    help: "'systemctl enable' fails for files in /etc, and hides the other unit "
                        + "elsewhere; drop the alias",
                    at: alias.written, of: unit)
            }
        }
    }
}

import UnitModel
import UnitValues

/// Flags a requirement that nothing can fulfil.
struct MissingRequiredUnit: CollectionRule {
    static let info = RuleInfo(
        id: "missing-required-unit",
        severity: .warning,
        summary: "Requires=, BindsTo= or Requisite= of a unit that does not exist",
        rationale: """
            systemd refuses to start a unit when one that it requires is not found. Units are looked \
            for among the linted files, beside them, and in the search path of this machine or of \
            `--root`.
            """,
        flagged: [["web.service": "[Unit]\nRequires=databse.service\nAfter=databse.service\n"]],
        accepted: [
            [
                "web.service": "[Unit]\nRequires=database.service\nAfter=database.service\n",
                "database.service": "[Service]\nExecStart=/usr/bin/database\n",
            ],
            [
                "web.service": "[Unit]\nRequires=dev-sda1.device srv.mount worker@1.service\n",
                "worker@.service": "[Service]\nExecStart=/usr/bin/worker %i\n",
            ],
        ],
        reference: "systemd.unit(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        for unit in collection.units {
            for mention in unit.mentions("Requires", "BindsTo", "Requisite")
            where collection.isMissing(mention) {
                sink.advise(
                    Self.self, collection.missing(mention),
                    help: "systemd refuses to start the unit", at: mention.written, of: unit)
            }
        }
    }
}

extension LintedCollection {
    /// Says that a unit does not exist, and which one may be meant.
    func missing(_ mention: UnitMention) -> String {
        "\(mention.written.directive)= names \(mention.written.name), which does not exist"
            + suggestion(for: mention)
    }
}

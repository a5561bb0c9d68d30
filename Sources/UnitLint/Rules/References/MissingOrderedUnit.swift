import UnitModel
import UnitValues

/// Flags an order against a unit that does not exist.
struct MissingOrderedUnit: CollectionRule {
    static let info = RuleInfo(
        id: "missing-ordered-unit",
        severity: .info,
        summary: "After=, Before= or Conflicts= with a unit that does not exist",
        rationale: """
            An order against a unit that is not started has no effect. Many units name others that may \
            or may not be installed, so this is no mistake by itself; on a system where all of them are \
            known it shows names that nobody needs any more.
            """,
        flagged: [["web.service": "[Unit]\nAfter=elsewhere.service\n"]],
        accepted: [
            [
                "web.service": "[Unit]\nAfter=network.target\nBefore=proxy.service\n",
                "proxy.service": "[Service]\nExecStart=/usr/bin/proxy\n",
            ]
        ],
        reference: "systemd.unit(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        for unit in collection.units {
            for mention in unit.mentions("After", "Before", "Conflicts")
            where collection.isMissing(mention) {
                sink.advise(
                    Self.self, collection.missing(mention),
                    help: "the line has no effect on this system", at: mention.written, of: unit)
            }
        }
    }
}

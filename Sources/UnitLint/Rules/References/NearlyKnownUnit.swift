import UnitModel
import UnitValues

/// Flags an order against a name that is nearly that of a unit.
struct NearlyKnownUnit: CollectionRule {
    static let info = RuleInfo(
        id: "nearly-known-unit",
        severity: .warning,
        summary: "After=, Before= or Conflicts= with a name that is nearly that of a unit",
        rationale: """
            An order against a unit that does not exist has no effect, and systemd says nothing about it. \
            A name a letter or two off that of another unit is most likely misspelt.
            """,
        flagged: [
            [
                "web.service": "[Unit]\nAfter=databse.service\n",
                "database.service": "[Service]\nExecStart=/usr/bin/database\n",
            ]
        ],
        accepted: [
            [
                "web.service": "[Unit]\nAfter=database2.service databases.service\n",
                "database.service": "[Service]\nExecStart=/usr/bin/database\n",
            ]
        ],
        reference: "systemd.unit(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        // Many units name the same ones.
        var nearestNames: [UnitName: String?] = [:]
        for unit in collection.units {
            for mention in unit.mentions("After", "Before", "Conflicts")
            where !collection.knows(mention.name) {
                let nearest = nearestNames[mention.name] ?? collection.nearest(to: mention.name)
                nearestNames[mention.name] = .some(nearest)
                // The rule for well-known units has said it already.
                guard let nearest, MisspeltUnitName.nearest(to: mention.written.name) == nil,
                    !unit.named.names(nearest, in: [mention.written.directive])
                else { continue }
                sink.advise(
                    Self.self,
                    "\(mention.written.directive)= names \(mention.written.name), which is not "
                        + "there; did you mean '\(nearest)'?",
                    help: "an order against a unit that does not exist has no effect",
                    at: mention.written, of: unit)
            }
        }
    }
}

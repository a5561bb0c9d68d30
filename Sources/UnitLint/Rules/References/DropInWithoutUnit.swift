import UnitModel
import UnitSyntax
import UnitValues

/// Flags a drop-in for a unit that is not there.
struct DropInWithoutUnit: CollectionRule {
    static let info = RuleInfo(
        id: "drop-in-without-unit",
        severity: .warning,
        summary: "a drop-in for a unit that does not exist",
        rationale: """
            systemd reads a drop-in when it loads the unit that its directory is named for. When there is \
            no such unit nothing reads it, and nothing is said about it. Units are looked for among the \
            linted files, beside them, and in the search path of this machine or of `--root`.
            """,
        flagged: [["wep.service.d/limits.conf": "[Service]\nLimitNOFILE=4096\n"]],
        accepted: [
            [
                "web.service": "[Service]\nExecStart=/usr/bin/web\n",
                "web.service.d/limits.conf": "[Service]\nLimitNOFILE=4096\n",
            ],
            ["service.d/limits.conf": "[Service]\nLimitNOFILE=4096\n"],
            ["cron.service.d/limits.conf": "[Service]\nLimitNOFILE=4096\n"],
        ],
        reference: "systemd.unit(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        for unit in collection.units where !unit.hasFragment {
            // A name that ends with a dash stands for every unit that starts with it.
            guard let name = unit.name, !name.prefix.hasSuffix("-"), name.form != .template,
                collection.isMissing(name)
            else { continue }
            for file in unit.files {
                sink.report(
                    Self.self,
                    Report(
                        "there is no \(name.text) that the drop-in could change"
                            + collection.suggestion(for: name),
                        effect: .none, scope: .unit),
                    inFile: file)
            }
        }
    }
}

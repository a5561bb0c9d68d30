import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a template of which there is no instance.
struct UnusedTemplate: CollectionRule {
    static let info = RuleInfo(
        id: "unused-template",
        severity: .info,
        summary: "a template that no unit makes an instance of",
        rationale: """
            A template does nothing by itself. In a project that names all instances that there are to \
            be, one without any is left over, or its instances are misspelt. Instances that people start \
            by hand, or udev starts, are not in unit files, so the rule is for those who ask for it.
            """,
        flagged: [["worker@.service": "[Service]\nExecStart=/usr/bin/worker %i\n"]],
        accepted: [
            [
                "worker@.service": "[Service]\nExecStart=/usr/bin/worker %i\n",
                "web.service": "[Unit]\nWants=worker@1.service\n",
            ],
            [
                "worker@.service":
                    "[Service]\nExecStart=/usr/bin/worker %i\n[Install]\nWantedBy=multi-user.target\nDefaultInstance=1\n"
            ],
        ],
        reference: "systemd.unit(5)")

    func check(_ collection: LintedCollection, into sink: inout CollectionSink) {
        let started = collection.startedNames
        for unit in collection.units where unit.hasFragment {
            guard let name = unit.name, name.form == .template, !started.contains(name.text),
                unit.effective.last("DefaultInstance", in: .install) == nil,
                !collection.hasInstance(of: name)
            else { continue }
            sink.report(
                Self.self,
                Report(
                    "no unit makes an instance of the template \(name.text)",
                    help: "name one, such as \(name.prefix)@1\(name.suffix), in Wants= of another "
                        + "unit, or add DefaultInstance= to [Install]",
                    effect: .none, scope: .unit),
                inFile: unit.files[0])
        }
    }
}

extension LintedCollection {
    /// Whether a link or file of an instance is there.
    fileprivate func hasInstance(of template: UnitName) -> Bool {
        func isInstance(_ name: String) -> Bool {
            name.hasPrefix(template.prefix + "@") && UnitName(name)?.template == template
                && name != template.text
        }
        return units.contains { $0.name.map { isInstance($0.text) } == true }
            || surroundings?.unitNames.contains(where: isInstance) == true
    }
}

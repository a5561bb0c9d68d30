import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a template whose instances are all the same.
struct TemplateWithoutInstance: LintRule {
    static let info = RuleInfo(
        id: "template-without-instance",
        severity: .warning,
        summary: "a template that never uses the name of its instance",
        rationale: """
            What tells the instances of a template apart is `%i` (or `%I`, `%j`, `%f`, `%n`). Without it \
            every instance runs the same command on the same files. Templates of a socket with \
            `Accept=yes` are meant so, and have `StandardInput=socket` or `CollectMode=` as a rule.
            """,
        exampleName: "example@.service",
        flagged: ["[Service]\nExecStart=/usr/bin/web\n[Install]\nWantedBy=multi-user.target\n"],
        accepted: [
            "[Service]\nExecStart=/usr/bin/web --name %i\n",
            "[Service]\nExecStart=-/usr/bin/web\nStandardInput=socket\n",
        ],
        reference: "systemd.unit(5)")

    private static let specifiers = Array("iIjJfnNpc".utf8)

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        guard unit.isOfTemplate, effective.kind == .service, !unit.isDropIn,
            UnitName(effective.context.unitName)?.form == .template,
            effective.last("StandardInput", in: .service) == nil,
            let command = effective.values(of: "ExecStart", in: .service).first,
            effective.sets(.install),
            !Self.usesInstance(unit.file.document.bytes)
        else { return }
        sink.advise(
            Self.self, "no line of the template uses the instance's name, such as %i",
            help: "use %i where instances differ, or make it a unit without '@'", at: command)
    }

    /// Whether a specifier in a text stands for the instance, or for a name with it.
    private static func usesInstance(_ text: [UInt8]) -> Bool {
        zip(text, text.dropFirst()).contains { percent, letter in
            percent == UInt8(ascii: "%") && specifiers.contains(letter)
        }
    }
}

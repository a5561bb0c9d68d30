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

    private static let specifiers: [Substring] = [
        "%i", "%I", "%j", "%J", "%f", "%n", "%N", "%p", "%c",
    ]

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        let effective = unit.newest
        let parts = effective.context.unitName.split(
            separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].hasPrefix("."), effective.kind == .service,
            !unit.file.name.isDropIn, effective.last("StandardInput", in: .service) == nil,
            let command = effective.values(of: "ExecStart", in: .service).first,
            effective.assignments.contains(where: { $0.directive.section == .install })
        else { return }
        let text = unit.file.document.text
        guard !Self.specifiers.contains(where: { text.contains($0) }) else { return }
        sink.advise(
            Self.self, "no line of the template uses the instance's name, such as %i",
            help: "use %i where instances differ, or make it a unit without '@'", at: command)
    }
}

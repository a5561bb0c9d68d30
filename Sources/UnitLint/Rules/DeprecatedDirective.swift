import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a directive that systemd obeys and complains about.
struct DeprecatedDirective: LineRule {
    static let info = RuleInfo(
        id: "deprecated-directive",
        severity: .warning,
        summary: "a directive that systemd obeys with a message",
        rationale: """
            The message says that a later release will ignore the line. Moving to the replacement \
            now keeps the unit working then.
            """,
        flagged: ["[Unit]\nRequiresOverridable=a.service\n"],
        accepted: ["[Unit]\nRequires=a.service\n"],
        reference: "systemd.unit(5)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard let directive = line.entry.directive, directive.notedSince != nil,
            case .assignment(let key, _) = line.line.content
        else { return }
        let targets = sink.targets.filter { directive.standing(in: $0.number) == .noted }
        guard !targets.isEmpty else { return }
        sink.report(
            Self.self,
            Report(
                "\(directive.name)= is deprecated",
                help: Replacement.advice(for: directive),
                effect: .noted,
                targets: targets),
            at: key, of: line.line)
    }
}

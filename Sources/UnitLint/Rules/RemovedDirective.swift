import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a directive that systemd still recognises and no longer obeys.
struct RemovedDirective: LineRule {
    static let info = RuleInfo(
        id: "removed-directive",
        severity: .warning,
        summary: "a directive that systemd recognises and ignores",
        rationale: """
            When systemd drops a feature it keeps the directive's name, prints a message and goes \
            on. The unit loads without what the line asks for.
            """,
        flagged: ["[Service]\nExecStart=/bin/true\nCPUShares=512\n"],
        accepted: ["[Service]\nExecStart=/bin/true\nCPUWeight=50\n"],
        reference: "systemd.resource-control(5)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard let directive = line.entry.directive, directive.ignoredSince != nil,
            case .assignment(let key, _) = line.line.content
        else { return }
        let targets = sink.targets.filter { directive.standing(in: $0.number) == .ignored }
        guard !targets.isEmpty else { return }
        let since = directive.ignoredSince.flatMap { $0 > 0 ? " since systemd \($0)" : nil }
        sink.report(
            Self.self,
            Report(
                "\(directive.name)= is ignored" + (since ?? ""),
                help: Replacement.advice(for: directive),
                effect: .ignored,
                targets: targets),
            at: key, of: line.line)
    }
}

/// What to write instead of a directive.
enum Replacement {
    /// An order to use the replacement, or to drop the line where there is none.
    static func advice(for directive: Directive) -> String {
        guard let other = Catalog.shared.replacement(for: directive) else {
            return "nothing took its place; drop the line"
        }
        let place = other.section == directive.section ? "" : " in \(other.section)"
        return "use \(other.name)=\(place) instead"
    }
}

import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a unit without a reference to its documentation.
struct MissingDocumentation: LintRule {
    static let info = RuleInfo(
        id: "missing-documentation",
        severity: .info,
        summary: "a unit without Documentation=",
        rationale: "`systemctl status` shows it, and `systemctl help` opens it.",
        flagged: ["[Unit]\nDescription=Web server\n[Service]\nExecStart=/usr/bin/web\n"],
        accepted: ["[Unit]\nDocumentation=man:web(8)\n[Service]\nExecStart=/usr/bin/web\n"],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard !unit.isDropIn, unit.newest.values(of: "Documentation", in: .unit).isEmpty,
            let line = unit.file.document.lines.first(where: { $0.content != .blank })
        else { return }
        sink.report(
            Self.self,
            Report(
                "the unit does not say where it is documented",
                help: "add Documentation=man:NAME(8) or a URL in [Unit]", effect: .none),
            at: line.textRange, of: line)
    }
}

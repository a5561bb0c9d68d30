import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a unit without a description.
struct MissingDescription: LintRule {
    static let info = RuleInfo(
        id: "missing-description",
        severity: .info,
        summary: "a unit without Description=",
        rationale: "Logs and `systemctl status` then show the name of the file.",
        flagged: ["[Service]\nExecStart=/usr/bin/web\n"],
        accepted: ["[Unit]\nDescription=Web server\n[Service]\nExecStart=/usr/bin/web\n"],
        reference: "systemd.unit(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard !unit.isDropIn, unit.newest.last("Description", in: .unit) == nil,
            let line = unit.file.document.lines.first(where: { $0.content != .blank })
        else { return }
        sink.report(
            Self.self,
            Report(
                "the unit has no description", help: "add Description= in [Unit]", effect: .none),
            at: line.textRange, of: line)
    }
}

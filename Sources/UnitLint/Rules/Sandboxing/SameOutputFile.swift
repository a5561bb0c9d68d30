import UnitCatalog
import UnitModel
import UnitValues

/// Flags two streams that overwrite each other in one file.
struct SameOutputFile: LintRule {
    static let info = RuleInfo(
        id: "same-output-file",
        severity: .warning,
        summary: "StandardOutput= and StandardError= with file: and the same path",
        rationale: """
            Each is opened by itself and writes from its own offset, so that they overwrite each other. \
            `StandardError=inherit` shares the open file, `append:` always writes at the end.
            """,
        flagged: [
            "[Service]\nStandardOutput=file:/var/log/a\nStandardError=file:/var/log/a\nExecStart=/usr/bin/web\n"
        ],
        accepted: [
            "[Service]\nStandardOutput=append:/var/log/a\nStandardError=append:/var/log/a\nExecStart=/usr/bin/web\n"
        ],
        reference: "systemd.exec(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard let output = unit.newest.last("StandardOutput", in: .service),
            let error = unit.newest.last("StandardError", in: .service),
            case .standardOutput(.file(let path?, let opening)) = output.value,
            case .standardOutput(.file(let other?, let otherOpening)) = error.value,
            path == other, opening != .append || otherOpening != .append
        else { return }
        sink.advise(
            Self.self, "both streams write to \(quoted(path.text)) and overwrite each other",
            help: "write StandardError=inherit, or append: in both", at: error)
    }
}

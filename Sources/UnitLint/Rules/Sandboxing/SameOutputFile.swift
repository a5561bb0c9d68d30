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
            With `file:` in both, systemd opens the file once and does not empty it: each start writes from \
            the beginning over what the last one left. Opened in two ways, each stream has an offset of its \
            own, so that they overwrite each other. `append:` always writes at the end, `truncate:` empties \
            the file first.
            """,
        flagged: [
            "[Service]\nStandardOutput=file:/var/log/a\nStandardError=file:/var/log/a\nExecStart=/usr/bin/web\n",
            "[Service]\nStandardOutput=append:/var/log/a\nStandardError=file:/var/log/a\nExecStart=/usr/bin/web\n",
        ],
        accepted: [
            "[Service]\nStandardOutput=append:/var/log/a\nStandardError=append:/var/log/a\nExecStart=/usr/bin/web\n",
            "[Service]\nStandardOutput=truncate:/run/a\nStandardError=truncate:/run/a\nExecStart=/usr/bin/web\n",
        ],
        reference: "systemd.exec(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard let output = unit.newest.last("StandardOutput", in: .service),
            let error = unit.newest.last("StandardError", in: .service),
            case .standardOutput(.file(let path?, let opening)) = output.value,
            case .standardOutput(.file(let other?, let otherOpening)) = error.value,
            path == other
        else { return }
        if opening != otherOpening {
            sink.advise(
                Self.self, "both streams write to \(quoted(path.text)) and overwrite each other",
                help: "write StandardError=inherit, or append: in both", at: error)
        } else if opening == .overwrite {
            sink.advise(
                Self.self,
                "both streams write over what is in \(quoted(path.text)), from its beginning",
                help: "write append: to keep what is there, or truncate: to empty it first",
                at: error)
        }
    }
}

import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a drop-in that adds a start command where it means to replace one.
struct StartCommandWithoutReset: LintRule, RevisableRule {
    static let info = RuleInfo(
        id: "start-command-without-reset",
        severity: .warning,
        summary: "ExecStart= in a drop-in, without an empty one before it",
        rationale: """
            `ExecStart=` is a list, to which a drop-in adds. A service that is no `Type=oneshot` may have \
            one command only, so systemd refuses the unit. An empty `ExecStart=` takes away what was there. \
            Where the unit is judged together with its drop-ins, this rule leaves oneshot services alone.
            """,
        exampleName: "web.service.d/command.conf",
        flagged: ["[Service]\nExecStart=/usr/bin/web --port 8080\n"],
        accepted: [
            "[Service]\nExecStart=\nExecStart=/usr/bin/web --port 8080\n",
            "[Service]\nType=oneshot\nExecStart=/usr/bin/also\n",
            [
                "web.service": "[Service]\nType=oneshot\nExecStart=/usr/bin/web\n",
                "web.service.d/more.conf": "[Service]\nExecStart=/usr/bin/web --more\n",
            ],
        ],
        reference: "systemd.service(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard unit.isDropIn, unit.newest.kind == .service,
            unit.newest.word("Type", in: .service) != "oneshot",
            let command = unit.commands(of: "ExecStart").first,
            !Self.resets(unit.file, before: command.assignment.origin.lineIndex)
        else { return }
        sink.advise(
            Self.self,
            "this adds a second command to the unit's own, which only Type=oneshot may have",
            help: "write an empty ExecStart= before it",
            fix: Fix(
                isSafe: false, description: "add an empty ExecStart= before it",
                edits: [
                    TextEdit(
                        inserting: "ExecStart=\n",
                        at: unit.file.document.lines[command.assignment.origin.lineIndex].range
                            .lowerBound)
                ]),
            at: command.assignment)
    }

    func isExcused(_ unit: CollectedUnit, in collection: LintedCollection) -> Bool {
        unit.effective.word("Type", in: .service) == "oneshot"
    }

    /// Whether an empty `ExecStart=` stands above a line.
    private static func resets(_ file: UnitFile, before index: Int) -> Bool {
        file.document.lines[..<index].contains { line in
            guard case .assignment(let key, let value) = line.content else { return false }
            return value.isEmpty && file.document.text(in: key) == "ExecStart"
        }
    }
}

import UnitCatalog
import UnitModel
import UnitValues

/// Flags a variable in `Environment=`, where none is replaced.
struct VariableInEnvironment: LintRule {
    static let info = RuleInfo(
        id: "variable-in-environment",
        severity: .warning,
        summary: "$NAME in Environment=, where it stays as it is",
        rationale: """
            systemd replaces variables in commands only. `Environment=PATH=$PATH:/opt/bin` sets a path \
            with a dollar sign in it.
            """,
        flagged: [
            "[Service]\nEnvironment=PATH=$PATH:/opt/bin\nExecStart=/usr/bin/web\n",
            "[Service]\nEnvironment=NODE=$(hostname)\nExecStart=/usr/bin/web\n",
        ],
        accepted: ["[Service]\nEnvironment=PATH=/usr/bin:/opt/bin\nExecStart=/usr/bin/web $PATH\n"],
        reference: "systemd.exec(5)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        for line in unit.newest.values(of: "Environment", in: .service) {
            guard case .environment(let assignments) = line.value else { continue }
            for assignment in assignments {
                let value = assignment.value
                guard value.utf8.contains(UInt8(ascii: "$")),
                    let dollar = value.firstIndex(of: "$"),
                    let next = value[dollar...].dropFirst().first,
                    next == "{" || next == "(" || next == "_" || next.isLetter
                else { continue }
                sink.advise(
                    Self.self, "\(quoted(value[dollar...])) stays as it is in Environment=",
                    help: "write the value out, or set it in a script", at: line)
            }
        }
    }
}

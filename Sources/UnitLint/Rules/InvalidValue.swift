import UnitCatalog
import UnitModel
import UnitSyntax
import UnitValues

/// Flags a value that systemd refuses, drops or remarks on.
struct InvalidValue: LintRule {
    static let info = RuleInfo(
        id: "invalid-value",
        severity: .error,
        summary: "a value that systemd does not accept",
        rationale: """
            systemd prints a message and drops the line, so that the default holds instead; for \
            some directives, such as `ExecStart=` and `User=`, it refuses the whole unit.
            """,
        flagged: [
            "[Service]\nExecStart=/bin/true\nPrivateTmp=maybe\n",
            "[Service]\nExecStart=/bin/true\nRestartSec=5 parsecs\n",
            "[Service]\nExecStart=/bin/true\nDynamicUser=perhaps\n",
        ],
        accepted: ["[Service]\nExecStart=/bin/true\nPrivateTmp=yes\n"],
        reference: "systemd.syntax(7)")

    func check(_ unit: LintedUnit, into sink: inout FindingSink) {
        guard unit.hasProblems else { return }
        var grouped: [LineProblem: [SystemdVersion]] = [:]
        var order: [LineProblem] = []
        for group in unit.readings {
            for line in group.reading.lines {
                for problem in line.reading.problems {
                    let problem = LineProblem(
                        lineIndex: line.lineIndex, value: line.range, problem: problem)
                    if grouped[problem] == nil { order.append(problem) }
                    grouped[problem, default: []] += group.targets
                }
            }
        }
        for problem in order {
            report(problem, in: unit.file, targets: grouped[problem] ?? [], into: &sink)
        }
    }

    /// The same for every release that says the same of the same line.
    private struct LineProblem: Hashable {
        let lineIndex: Int
        let value: Range<Int>
        let problem: ValueProblem
    }

    private func report(
        _ found: LineProblem, in file: UnitFile, targets: [SystemdVersion],
        into sink: inout FindingSink
    ) {
        let problem = found.problem
        sink.report(
            Self.self,
            Report(
                problem.message, help: problem.help,
                effect: FindingEffect(problem.effect, isDropIn: file.name.isDropIn),
                severity: problem.effect == .noted ? .warning : .error,
                targets: targets),
            at: file.document.sourceRange(of: problem.range, in: found.value),
            of: file.document.lines[found.lineIndex])
    }
}

extension FindingEffect {
    /// What a problem with a value comes to; a mistake in a drop-in never
    /// keeps the unit from being loaded.
    fileprivate init(_ effect: ValueEffect, isDropIn: Bool) {
        self =
            switch effect {
            case .noted: .noted
            case .ignored: .ignored
            case .fatal: isDropIn ? .ignored : .fatal
            }
    }
}

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
        flagged: [],
        accepted: ["[Service]\nExecStart=/bin/true\nPrivateTmp=yes\n"],
        reference: "systemd.syntax(7)")

    func check(_ line: LintedLine, into sink: inout FindingSink) {
        guard case .assignment(_, let value) = line.line.content,
            let directive = line.entry.directive
        else { return }
        let bytes = line.file.document.bytes(in: value)
        var grouped: [(problem: ValueProblem, targets: [SystemdVersion])] = []
        for target in sink.targets {
            switch directive.standing(in: target.number) {
            case .unknown, .ignored: continue
            case .current, .outdated, .noted: break
            }
            let context = ValueContext(version: target, unitName: line.file.name.unitName)
            for problem in ValueReader(directive, value: bytes, in: context).read().problems {
                if let known = grouped.firstIndex(where: { $0.problem == problem }) {
                    grouped[known].targets.append(target)
                } else {
                    grouped.append((problem, [target]))
                }
            }
        }
        for (problem, targets) in grouped {
            report(problem, in: value, of: line, targets: targets, into: &sink)
        }
    }

    private func report(
        _ problem: ValueProblem, in value: Range<Int>, of line: LintedLine,
        targets: [SystemdVersion], into sink: inout FindingSink
    ) {
        sink.report(
            Self.self,
            Report(
                problem.message, help: problem.help,
                effect: FindingEffect(problem.effect, isDropIn: line.file.name.isDropIn),
                severity: problem.effect == .noted ? .warning : .error,
                targets: targets),
            at: line.file.document.sourceRange(of: problem.range, in: value), of: line.line)
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

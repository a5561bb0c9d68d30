import SystemdBus
import UnitDeployment
import UnitSyntax

/// What the verbs that deploy print for people.
struct DeployText: Sendable {
    let style: TextStyle
    let isQuiet: Bool

    /// Prints what happens while it happens.
    func write(_ event: DeploymentEvent) {
        switch event {
        case .waiting(let holder):
            Terminal.standardError.write("unitsmith: waiting for \(holder), which deploys\n")
        case .recovered(let verb, let isUndone):
            Terminal.standardError.write(
                "unitsmith: an earlier '\(verb)' was killed; it has been "
                    + (isUndone ? "taken back" : "brought to its end") + "\n")
        case .rollingBack:
            Terminal.standardError.write("unitsmith: taking back what was done\n")
        case .began, .ended, .watching: break
        }
    }

    /// Prints what came of it.
    func write(_ output: DeploymentOutput) {
        var text = ""
        if let plan = output.plan {
            text = self.text(of: plan, isDone: output.result != nil)
            if !isQuiet { Terminal.standardOutput.write(text) }
            text = ""
        }
        if let result = output.result {
            if let failure = result.failure { write(failure) }
            for note in result.notes { text += note + "\n" }
            text += summary(of: output, result)
        }
        if !isQuiet { Terminal.standardOutput.write(text) }
    }

    // MARK: The plan

    private func text(of plan: DeploymentPlan, isDone: Bool) -> String {
        var text = ""
        for finding in plan.findings {
            let place = finding.line.map { "\(finding.path):\($0)" } ?? finding.path
            text += "\(style.yellow("overridden")) \(place): \(finding.message) [\(finding.rule)]\n"
        }
        for file in plan.files { text += self.text(of: file) }
        for link in plan.links {
            text +=
                link.kind == .make
                ? "\(style.green("enable")) \(link.path) → \(link.target)\n"
                : "\(style.red("disable")) \(link.path)\n"
        }
        for unit in plan.units { text += "\(style.green(unit.action)) \(unit.unit)\n" }
        for note in plan.notes { text += "\(style.bold("note:")) \(note)\n" }
        if !isDone { text += plan.isEmpty ? "nothing to do: all is as it is to be\n" : "" }
        return text
    }

    private func text(of file: FileChange) -> String {
        switch file.kind {
        case .unchanged: "\(style.dim("unchanged")) \(file.path)\n"
        case .create: "\(style.green("create")) \(file.path)\n"
        case .remove: "\(style.red("remove")) \(file.path)\n"
        case .change:
            "\(style.yellow("change")) \(file.path)\n"
                + colored(file.diff.text(from: file.path, to: file.path))
        }
    }

    private func colored(_ diff: String) -> String {
        let lines = diff.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.map { line in
            switch line.first {
            case "+": style.green(line)
            case "-": style.red(line)
            default: line
            }
        }.joined(separator: "\n")
    }

    // MARK: The result

    private func summary(of output: DeploymentOutput, _ result: DeploymentResult) -> String {
        let time = result.steps.reduce(Duration.zero) { $0 + $1.duration }
        let steps = result.steps.count == 1 ? "1 step" : "\(result.steps.count) steps"
        switch (result.outcome, output.verb) {
        case (.unchanged, _): return "nothing to do: all is as it is to be\n"
        case (.rolledBack, _): return "rolled back: all is as it was before\n"
        case (.applied, "rollback"): return "rolled back to the state before\n"
        case (.applied, _): return "done: \(steps) in \(time.milliseconds) ms\n"
        }
    }

    private func write(_ failure: DeploymentFailure) {
        var text = "unitsmith: \(failure.reason)\n"
        for line in failure.journal { text += "  \(line)\n" }
        if let advice = failure.nextStep { text += "unitsmith: \(advice)\n" }
        Terminal.standardError.write(text)
    }
}

extension DeploymentFailure {
    /// What to do next: the rule that polkit lacks, where that is it.
    var nextStep: String? {
        guard let busError, busError.isPermission else { return advice }
        return PermissionAdvice(busError).lines.joined(separator: "\n")
    }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}

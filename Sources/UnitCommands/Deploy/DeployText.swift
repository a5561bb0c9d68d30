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
        case .waiting(let holder): tell("waiting for \(holder), which deploys")
        case .recovered(let verb, let isUndone):
            tell(
                "an earlier '\(verb)' was killed; it has been "
                    + (isUndone ? "taken back" : "brought to its end"))
        case .rollingBack: tell("taking back what was done")
        case .began, .ended, .watching: break
        }
    }

    private func tell(_ text: String) {
        // A line that shows progress may stand there.
        let wipe = Terminal.standardError.isInteractive ? "\r\u{1B}[K" : ""
        Terminal.standardError.write("\(wipe)unitsmith: \(text)\n")
    }

    /// What goes on from an event on, in a few words; nil when that stays as it was.
    static func words(for event: DeploymentEvent) -> String? {
        switch event {
        case .waiting(let holder): "waiting for \(holder)"
        case .began(let kind, let subject): subject.map { "\(kind) \($0)" } ?? kind
        case .watching: "watching whether all stay up"
        case .rollingBack: "taking back what was done"
        case .recovered, .ended: nil
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
        let steps = result.steps.count == 1 ? "1 step" : "\(result.steps.count) steps"
        switch (result.outcome, output.verb) {
        case (.unchanged, _): return "nothing to do: all is as it is to be\n"
        case (.rolledBack, _): return "rolled back: all is as it was before\n"
        case (.applied, "rollback"): return "rolled back to the state before\n"
        case (.applied, _): return "done: \(steps) in \(result.duration.milliseconds) ms\n"
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
